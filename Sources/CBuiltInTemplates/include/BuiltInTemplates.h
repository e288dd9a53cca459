#pragma once
#include <stddef.h>

/* One file below Templates/, by its path there. */
struct vanthu_file {
    const char *name;
    const unsigned char *bytes;
    size_t size;
};

extern const struct vanthu_file vanthu_files[];
extern const size_t vanthu_file_count;

/* The file at an index (arrays of unknown length are not imported into Swift). */
static inline const struct vanthu_file *vanthu_file_at(size_t index) { return &vanthu_files[index]; }
