// Signals of an open terminal; no curses here.
#ifndef SIGNALS_H
#define SIGNALS_H

#include <stdbool.h>

/// What is to be written to bring the terminal back after a crash, and where.
void signals_set_restore(int terminal, const char *sequence);
/// Installs the handlers, on top of whatever was there; before newterm, so that curses leaves them alone.
void signals_install(int terminal, int errors);
/// Puts the former handlers back.
void signals_remove(void);
/// While another program has the screen, C-c and C-\ are meant for it.
void signals_set_outside(bool outside);
/// Reads and clears what the signals left: CT_RESIZED ...
int signals_take(void);
/// Forgets some of them.
void signals_drop(int what);
/// The end of the pipe to poll.
int signals_pipe(void);
/// Stops the process group with the default action.
void signals_stop(void);

#endif
