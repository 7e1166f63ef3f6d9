#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>
#include <termios.h>

/// A program in a terminal of its own.
typedef struct {
    int master;            ///< where its output is read and its keys are written
    int slave;             ///< kept open, so that the modes can be read when the program is gone
    int exited;            ///< readable once the program is gone
    pid_t pid;             ///< also its process group
    struct termios before; ///< the modes before it began
} pseudo_terminal;

/// Starts `path` in a new terminal, with default signals. 0, or -1 with errno.
int pseudo_terminal_spawn(pseudo_terminal *terminal, const char *path, char *const arguments[],
                          char *const environment[], const char *folder, int width, int height);
int pseudo_terminal_resize(const pseudo_terminal *terminal, int width, int height);
/// Whether the modes are what they were before.
int pseudo_terminal_is_restored(const pseudo_terminal *terminal);

#endif
