#pragma once
#include <freexl.h>
#include <stdio.h>
#include <unistd.h>

// Declared by <sys/mman.h> for GNU sources alone.
extern int memfd_create(const char *name, unsigned int flags);

/// Opens a workbook that stands in memory: FreeXL opens paths alone, and who attended is not for a disk.
static inline int cfreexl_open(const void *bytes, size_t count, const void **handle) {
    int file = memfd_create("workbook", 1);
    if (file < 0) return FREEXL_FILE_NOT_FOUND;
    size_t written = 0;
    while (written < count) {
        ssize_t step = write(file, (const char *)bytes + written, count - written);
        if (step <= 0) {
            close(file);
            return FREEXL_FILE_NOT_FOUND;
        }
        written += (size_t)step;
    }
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    int status = freexl_open(path, handle);
    close(file);
    return status;
}
