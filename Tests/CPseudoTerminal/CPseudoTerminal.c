#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utmp.h>

int pseudo_terminal_spawn(pseudo_terminal *terminal, const char *path, char *const arguments[],
                          char *const environment[], const char *folder, int width, int height) {
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    if (openpty(&terminal->master, &terminal->slave, NULL, NULL, &size) != 0) return -1;
    fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
    fcntl(terminal->slave, F_SETFD, FD_CLOEXEC);
    tcgetattr(terminal->slave, &terminal->before);
    terminal->pid = fork();
    if (terminal->pid == 0) {
        sigset_t none;
        sigemptyset(&none);
        for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
        sigprocmask(SIG_SETMASK, &none, NULL);
        if (login_tty(dup(terminal->slave)) == 0 && chdir(folder) == 0) execve(path, arguments, environment);
        _exit(126);
    }
    terminal->exited = terminal->pid < 0 ? -1 : (int)syscall(SYS_pidfd_open, terminal->pid, 0);
    return terminal->pid < 0 || terminal->exited < 0 ? -1 : 0;
}

int pseudo_terminal_resize(const pseudo_terminal *terminal, int width, int height) {
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    return ioctl(terminal->master, TIOCSWINSZ, &size);
}

int pseudo_terminal_is_restored(const pseudo_terminal *terminal) {
    struct termios now;
    if (tcgetattr(terminal->slave, &now) != 0) return 0;
    return now.c_iflag == terminal->before.c_iflag && now.c_oflag == terminal->before.c_oflag
        && now.c_lflag == terminal->before.c_lflag && now.c_cflag == terminal->before.c_cflag
        && memcmp(now.c_cc, terminal->before.c_cc, sizeof now.c_cc) == 0;
}
