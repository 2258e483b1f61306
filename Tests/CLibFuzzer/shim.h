#pragma once
#include <stddef.h>
#include <stdint.h>

/* What libFuzzer (compiler-rt) offers; it comes with the toolchain and without a header. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

/* What the address sanitizer offers: a call at each allocation and before each release. */
int __sanitizer_install_malloc_and_free_hooks(
    void (*malloc_hook)(const volatile void *, size_t), void (*free_hook)(const volatile void *));
size_t __sanitizer_get_allocated_size(const volatile void *p);
