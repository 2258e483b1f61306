#pragma once
#include <stddef.h>
#include <stdint.h>

/* What libFuzzer (compiler-rt) offers; it comes with the toolchain and without a header. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
