// The terminal as plain integers and UTF-8: the only door to curses.
// One terminal is open at a time. Everything is to be called from the main thread, except ct_wake.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of ct_open.
enum {
    CT_OPENED = 0,
    CT_NOT_A_TERMINAL = 1,  ///< standard input or output is something else
    CT_NO_TERM = 2,         ///< TERM is not set
    CT_UNKNOWN_TERM = 3,    ///< the terminfo database has no such TERM
    CT_CANNOT_DRAW = 4,     ///< the terminal cannot place its cursor
};

/// Attributes of a cell, to be combined.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8, CT_ITALIC = 16 };

/// What ct_wait saw, to be combined.
enum {
    CT_INPUT = 1,      ///< there are bytes to read
    CT_RESIZED = 2,    ///< the window may have another size
    CT_WOKEN = 4,      ///< ct_wake was called
    CT_STOP = 8,       ///< somebody asks the program to stop (SIGTSTP from outside)
    CT_CONTINUED = 16, ///< the program goes on after a stop that it did not ask for
    CT_ENDED = 32,     ///< the terminal is gone, or a signal asks the program to end
};

/// Keys as ct_read gives them: the value is KEY * 8 + modifiers (1 shift, 2 meta, 4 control).
enum {
    CT_KEY_UP = 1, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
    CT_KEY_PAGE_DOWN, CT_KEY_INSERT, CT_KEY_DELETE, CT_KEY_BACKSPACE, CT_KEY_ENTER, CT_KEY_TAB,
    CT_KEY_F1, // F2 to F12 follow
    CT_KEY_F12 = CT_KEY_F1 + 11,
};

/// What ct_read found.
enum { CT_NOTHING = 0, CT_BYTE = 1, CT_KEY = 2 };

/// Takes the terminal over: the other screen, raw keys, stderr into the file `log` (nowhere if null).
/// `color` false means none are wanted. Answers CT_OPENED or why not; then nothing has changed.
int ct_open(const char *log, bool color);
/// Gives the terminal back as it was. Without effect when none is open.
void ct_close(void);

/// The size in cells, at least 1x1.
void ct_size(int *width, int *height);
/// Takes over the size that the window has by now.
void ct_resize(void);

/// How many colours there are: 0, 8, 16, 256 or more.
int ct_colors(void);
/// The number of a pair of colours; -1 is the terminal's own. 0 where there are no more.
int ct_pair(int foreground, int background);

/// Appends a cell to a line: up to five scalars as UTF-8 that take `width` (1 or 2) cells.
/// What the C library would draw in another width, or is no visible text, becomes U+FFFD.
void ct_cell(const uint8_t *text, size_t length, int width, int attributes, int pair);
/// Makes the cells appended since the last line the row `row`.
void ct_line(int row);
/// Moves the cursor, and sends all that changed.
void ct_flush(int column, int row, bool shows_cursor);
/// Makes the next ct_flush paint every cell anew.
void ct_forget(void);

/// Waits until something happens or for `milliseconds` (negative: for ever), and says what (CT_INPUT ...).
int ct_wait(int milliseconds);
/// Wakes ct_wait. From any thread, or from a signal handler.
void ct_wake(void);
/// The next byte or key, without waiting.
int ct_read(int *value);
/// The signal that asked the program to end, or 0.
int ct_ending_signal(void);

/// Gives the screen to another program, and takes it back.
void ct_leave(void);
void ct_return(void);
/// Stops the process group, as a shell expects it after C-z; returns when it goes on.
void ct_stop(void);
/// Reports clicks and the wheel, or does not.
void ct_mouse(bool on);
/// Writes bytes to the terminal past curses: only for sequences that draw nothing.
void ct_send(const char *bytes, size_t length);

#endif
