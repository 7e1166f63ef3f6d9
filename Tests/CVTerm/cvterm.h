// libvterm, and its cells without bit fields and unions, which Swift reads badly.
#ifndef CVTERM_H
#define CVTERM_H

#include <vterm.h>

typedef struct {
    uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
    int width;
    bool bold, underline, italic, reverse;
    int foreground, background; // a number in the palette, or -1 for the terminal's own
} cvterm_cell;

static inline int cvterm_color(const VTermColor *color) {
    if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
    return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : 1000;
}

static inline cvterm_cell cvterm_get(VTermScreen *screen, int row, int column) {
    VTermScreenCell cell;
    cvterm_cell result = {{0}};
    if (!vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, &cell)) return result;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) result.scalars[i] = cell.chars[i];
    result.width = cell.width;
    result.bold = cell.attrs.bold;
    result.underline = cell.attrs.underline != 0;
    result.italic = cell.attrs.italic;
    result.reverse = cell.attrs.reverse;
    result.foreground = cvterm_color(&cell.fg);
    result.background = cvterm_color(&cell.bg);
    return result;
}

#endif
