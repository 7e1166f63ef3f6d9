#include "CTerminal.h"
#include "Signals.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static WINDOW *keys; // a pad: reading from it never refreshes the screen behind our back
static FILE *input, *output;
static int former_errors = -1, log_file = -1;
static int colors;
static bool mouse_is_on;

static cchar_t *line;
static int line_used, line_room;

// ---- opening and closing ------------------------------------------------------------------------------

// Without a UTF-8 locale curses drops every character beyond ASCII.
static void choose_locale(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && !setlocale(LC_CTYPE, "C.UTF-8"))
        setlocale(LC_CTYPE, "en_US.UTF-8");
}

static void append_capability(char *to, size_t room, const char *name) {
    const char *text = tigetstr(name);
    if (!text || text == (char *)-1) return;
    size_t used = strlen(to);
    while (*text && used + 1 < room) {
        const char *padding_end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (padding_end) {
            text = padding_end + 1;
        } else {
            to[used++] = *text++;
        }
    }
    to[used] = 0;
}

static const char modes_on[] = "\033[?2004h";                          // bracketed paste
static const char modes_off[] = "\033[?1006l\033[?1000l\033[?2004l"; // and no mouse
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static void prepare_restoring(void) {
    char sequence[256] = "";
    strcpy(sequence, modes_off);
    append_capability(sequence, sizeof sequence, "sgr0");
    append_capability(sequence, sizeof sequence, "op");
    append_capability(sequence, sizeof sequence, "cnorm");
    append_capability(sequence, sizeof sequence, "rmkx");
    append_capability(sequence, sizeof sequence, "rmcup");
    signals_set_restore(fileno(output), sequence);
}

// What libraries print must not stand on the screen, and is not lost either.
static void open_log(const char *path) {
    log_file = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    struct stat status;
    if (log_file >= 0 && fstat(log_file, &status) == 0 && status.st_size > 1 << 20)
        (void)!ftruncate(log_file, 0);
    if (log_file < 0) log_file = open("/dev/null", O_WRONLY | O_CLOEXEC);
}

static void send_errors_to(int file) {
    fflush(stderr);
    if (file >= 0) dup2(file, STDERR_FILENO);
}

static void read_extended_keys(void);

static void start_colors(bool wanted) {
    colors = 0;
    if (!wanted || !has_colors() || start_color() != OK) return;
    use_default_colors();
    colors = COLORS;
}

// Until it has been left once, curses takes the screen for that of a program which only asks terminfo, and
// flushes after each movement of the cursor: a frame would go out in dozens of pieces (ncurses 6.2 to 6.4,
// `mvcur`). So it is left and entered once, before there are colours, whose palette curses would reset.
static void gather_frames(void) {
    endwin();
    doupdate();
}

static void release(void) {
    if (screen) delscreen(screen);
    if (input) fclose(input);
    if (output) fclose(output);
    if (former_errors >= 0) close(former_errors);
    if (log_file >= 0) close(log_file);
    free(line);
    screen = NULL, keys = NULL, input = output = NULL, line = NULL;
    former_errors = log_file = -1, line_used = line_room = 0, mouse_is_on = false;
}

int ct_open(const char *log, bool color) {
    if (screen) return CT_OPENED;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
    const char *term = getenv("TERM");
    if (!term || !*term) return CT_NO_TERM;
    choose_locale();
    input = fdopen(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3), "r");
    output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), "w");
    if (!input || !output) return release(), CT_NOT_A_TERMINAL;
    former_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    // The size comes from the window, not from LINES and COLUMNS of the environment, which go stale.
    use_env(FALSE);
    use_tioctl(TRUE);
    signals_install(fileno(output), former_errors);
    screen = newterm(NULL, output, input);
    if (!screen) return signals_remove(), release(), CT_UNKNOWN_TERM;
    const char *cup = tigetstr("cup");
    if (!cup || cup == (char *)-1) return endwin(), signals_remove(), release(), CT_CANNOT_DRAW;
    prepare_restoring();
    gather_frames();
    set_escdelay(25);
    raw();
    noecho();
    nonl();
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
    start_colors(color);
    define_key(NULL, KEY_MOUSE); // its reports are decoded with the other sequences
    read_extended_keys();
    open_log(log);
    send_errors_to(log_file);
    ct_send(modes_on, sizeof modes_on - 1);
    ct_resize();
    return CT_OPENED;
}

void ct_close(void) {
    if (!screen) return;
    ct_send(modes_off, sizeof modes_off - 1);
    endwin();
    send_errors_to(former_errors);
    signals_remove();
    release();
}

// ---- size ---------------------------------------------------------------------------------------------

void ct_size(int *width, int *height) {
    *width = screen ? getmaxx(stdscr) : 1;
    *height = screen ? getmaxy(stdscr) : 1;
}

void ct_resize(void) {
    struct winsize window;
    if (!screen || ioctl(fileno(output), TIOCGWINSZ, &window) != 0) return;
    if (window.ws_col > 0 && window.ws_row > 0
        && (window.ws_col != getmaxx(stdscr) || window.ws_row != getmaxy(stdscr)))
        resizeterm(window.ws_row, window.ws_col);
    int width, height;
    ct_size(&width, &height);
    if (width <= line_room) return;
    cchar_t *wider = realloc(line, (size_t)width * sizeof *line);
    if (wider) line = wider, line_room = width;
}

// ---- drawing ------------------------------------------------------------------------------------------

int ct_colors(void) { return colors; }

int ct_pair(int foreground, int background) {
    if (colors == 0 || (foreground < 0 && background < 0)) return 0;
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

static attr_t attributes_of(int wanted) {
    attr_t attributes = A_NORMAL;
    if (wanted & CT_BOLD) attributes |= A_BOLD;
    if (wanted & CT_DIM) attributes |= A_DIM;
    if (wanted & CT_UNDERLINE) attributes |= A_UNDERLINE;
    if (wanted & CT_REVERSE) attributes |= A_REVERSE;
    if (wanted & CT_ITALIC) attributes |= A_ITALIC;
    return attributes;
}

// Zero width or not, these steer the terminal or what follows them, and are no text.
static bool is_invisible_control(wchar_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

// The scalars of a cell, or false where the C library would not draw them `width` cells wide.
static bool decode(const uint8_t *text, size_t length, int width, wchar_t *scalars) {
    mbstate_t state = {0};
    int count = 0;
    while (length > 0) {
        wchar_t scalar;
        size_t taken = mbrtowc(&scalar, (const char *)text, length, &state);
        if (taken == 0 || taken > length || count == CCHARW_MAX || is_invisible_control(scalar)) return false;
        if (wcwidth(scalar) != (count == 0 ? width : 0)) return false;
        scalars[count++] = scalar;
        text += taken, length -= taken;
    }
    scalars[count] = 0;
    return count > 0;
}

static void append(const wchar_t *scalars, attr_t attributes, int pair) {
    if (line_used < line_room
        && setcchar(&line[line_used], scalars, attributes, (short)(pair > 32767 ? 0 : pair), &pair) == OK)
        line_used++;
}

void ct_cell(const uint8_t *text, size_t length, int width, int attributes, int pair) {
    attr_t drawn = attributes_of(attributes);
    wchar_t scalars[CCHARW_MAX + 1] = {0};
    if (length == 1 && width == 1 && text[0] >= 0x20 && text[0] < 0x7F) {
        scalars[0] = text[0];
        append(scalars, drawn, pair);
    } else if (decode(text, length, width, scalars)) {
        append(scalars, drawn, pair);
    } else {
        append(L"\uFFFD", drawn, pair);
        if (width == 2) append(L" ", drawn, pair);
    }
}

void ct_line(int row) {
    if (screen) mvwadd_wchnstr(stdscr, row, 0, line, line_used);
    line_used = 0;
}

void ct_flush(int column, int row, bool shows_cursor) {
    if (!screen) return;
    curs_set(shows_cursor ? 1 : 0);
    // Last, and even when it is hidden: screen readers and magnifiers follow the cursor.
    wmove(stdscr, row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_forget(void) {
    if (screen) clearok(curscr, TRUE);
}

// ---- input --------------------------------------------------------------------------------------------

int ct_wait(int milliseconds) {
    if (!screen) return CT_ENDED;
    struct pollfd files[2] = {
        {.fd = fileno(input), .events = POLLIN}, {.fd = signals_pipe(), .events = POLLIN}};
    int ready = poll(files, 2, milliseconds);
    int what = signals_take();
    if (ready <= 0) return what;
    if (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) what |= CT_ENDED;
    if (files[0].revents & POLLIN) {
        int bytes = 0;
        // Readable without a byte is the end of a file.
        bool at_end = ioctl(fileno(input), FIONREAD, &bytes) == 0 && bytes == 0;
        what |= at_end ? CT_ENDED : CT_INPUT;
    }
    return what;
}

struct key { short code, key, modifiers; };

static const struct key plain_keys[] = {
    {KEY_UP, CT_KEY_UP, 0}, {KEY_DOWN, CT_KEY_DOWN, 0}, {KEY_LEFT, CT_KEY_LEFT, 0},
    {KEY_RIGHT, CT_KEY_RIGHT, 0}, {KEY_HOME, CT_KEY_HOME, 0}, {KEY_FIND, CT_KEY_HOME, 0},
    {KEY_END, CT_KEY_END, 0}, {KEY_SELECT, CT_KEY_END, 0}, {KEY_PPAGE, CT_KEY_PAGE_UP, 0},
    {KEY_NPAGE, CT_KEY_PAGE_DOWN, 0}, {KEY_IC, CT_KEY_INSERT, 0}, {KEY_DC, CT_KEY_DELETE, 0},
    {KEY_BACKSPACE, CT_KEY_BACKSPACE, 0}, {KEY_ENTER, CT_KEY_ENTER, 0}, {KEY_BTAB, CT_KEY_TAB, 1},
    {KEY_SR, CT_KEY_UP, 1}, {KEY_SF, CT_KEY_DOWN, 1}, {KEY_SLEFT, CT_KEY_LEFT, 1},
    {KEY_SRIGHT, CT_KEY_RIGHT, 1}, {KEY_SHOME, CT_KEY_HOME, 1}, {KEY_SEND, CT_KEY_END, 1},
    {KEY_SPREVIOUS, CT_KEY_PAGE_UP, 1}, {KEY_SNEXT, CT_KEY_PAGE_DOWN, 1}, {KEY_SIC, CT_KEY_INSERT, 1},
    {KEY_SDC, CT_KEY_DELETE, 1}, {KEY_A1, CT_KEY_HOME, 0}, {KEY_A3, CT_KEY_PAGE_UP, 0},
    {KEY_C1, CT_KEY_END, 0}, {KEY_C3, CT_KEY_PAGE_DOWN, 0},
};

// Terminfo numbers the modifiers as xterm does: 3 meta, 4 shift and meta, 5 control, 6, 7.
static const struct { const char *name; short key; } extended_names[] = {
    {"kUP", CT_KEY_UP}, {"kDN", CT_KEY_DOWN}, {"kLFT", CT_KEY_LEFT}, {"kRIT", CT_KEY_RIGHT},
    {"kHOM", CT_KEY_HOME}, {"kEND", CT_KEY_END}, {"kPRV", CT_KEY_PAGE_UP}, {"kNXT", CT_KEY_PAGE_DOWN},
    {"kIC", CT_KEY_INSERT}, {"kDC", CT_KEY_DELETE},
};
enum { EXTENDED_NAMES = sizeof extended_names / sizeof *extended_names, EXTENDED_MODIFIERS = 5 };
static struct key extended_keys[EXTENDED_NAMES * EXTENDED_MODIFIERS];
static int extended_count;

static void read_extended_keys(void) {
    extended_count = 0;
    for (int i = 0; i < EXTENDED_NAMES; i++) {
        for (int modifier = 3; modifier < 3 + EXTENDED_MODIFIERS; modifier++) {
            char name[8];
            snprintf(name, sizeof name, "%s%d", extended_names[i].name, modifier);
            const char *sequence = tigetstr(name);
            if (!sequence || sequence == (char *)-1) continue;
            int code = key_defined(sequence);
            if (code <= 0) continue;
            extended_keys[extended_count++] =
                (struct key){(short)code, extended_names[i].key, (short)(modifier - 1)};
        }
    }
}

static int find(const struct key *table, int count, int code) {
    for (int i = 0; i < count; i++)
        if (table[i].code == code) return table[i].key * 8 + table[i].modifiers;
    return 0;
}

int ct_read(int *value) {
    for (;;) {
        int code = keys ? wgetch(keys) : ERR;
        if (code == ERR) return CT_NOTHING;
        if (code < 256) return *value = code, CT_BYTE;
        if (code >= KEY_F(1) && code <= KEY_F(12))
            return *value = (CT_KEY_F1 + code - KEY_F(1)) * 8, CT_KEY;
        *value = find(plain_keys, sizeof plain_keys / sizeof *plain_keys, code);
        if (!*value) *value = find(extended_keys, extended_count, code);
        if (*value) return CT_KEY;
        // KEY_RESIZE, which resizeterm queues, and keys that nothing is bound to.
    }
}

// ---- leaving and coming back --------------------------------------------------------------------------

void ct_send(const char *bytes, size_t length) {
    if (!output) return;
    while (length > 0) {
        ssize_t written = write(fileno(output), bytes, length);
        if (written <= 0) return;
        bytes += written, length -= (size_t)written;
    }
}

void ct_mouse(bool on) {
    mouse_is_on = on;
    if (on) {
        ct_send(mouse_on, sizeof mouse_on - 1);
    } else {
        ct_send(mouse_off, sizeof mouse_off - 1);
    }
}

void ct_leave(void) {
    if (!screen) return;
    ct_send(modes_off, sizeof modes_off - 1);
    endwin();
    send_errors_to(former_errors);
    signals_set_outside(true);
}

void ct_return(void) {
    if (!screen) return;
    signals_set_outside(false);
    send_errors_to(log_file);
    reset_prog_mode();
    ct_resize();
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    ct_send(modes_on, sizeof modes_on - 1);
    if (mouse_is_on) ct_mouse(true);
}

void ct_stop(void) {
    ct_leave();
    signals_stop();
    ct_return();
    signals_drop(CT_CONTINUED | CT_RESIZED); // what woke us, and a size that is known by now
}
