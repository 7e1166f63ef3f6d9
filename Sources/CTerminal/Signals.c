#include "Signals.h"
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { SIGNALS = 64 };
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum {
    CRASHES = sizeof crashes / sizeof *crashes,
    ENDINGS = sizeof endings / sizeof *endings,
    NOTICES = sizeof notices / sizeof *notices,
};

static struct sigaction former[SIGNALS];
static stack_t former_stack;
static int wake_pipe[2] = {-1, -1};
static atomic_int seen;
static volatile sig_atomic_t ending, is_outside, is_installed;

static int terminal = -1, errors = -1;
static struct termios former_modes;
static char restore_sequence[256];
static size_t restore_length;

// A stack overflow is a crash like any other: the handler needs a stack of its own.
static char handler_stack[64 * 1024];

static void note(int what) {
    int kept = errno;
    atomic_fetch_or(&seen, what);
    char byte = 0;
    // A full pipe means that the loop will wake anyway.
    if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], &byte, 1);
    errno = kept;
}

void ct_wake(void) { note(CT_WOKEN); }
int ct_ending_signal(void) { return ending; }
int signals_pipe(void) { return wake_pipe[0]; }
void signals_set_outside(bool outside) { is_outside = outside; }

static void restore_and_die(int number) {
    if (!is_outside && terminal >= 0) {
        (void)!write(terminal, restore_sequence, restore_length);
        tcsetattr(terminal, TCSANOW, &former_modes);
    }
    if (errors >= 0) dup2(errors, STDERR_FILENO);
    sigaction(number, &former[number], NULL);
    raise(number);
}

static void on_crash(int number) { restore_and_die(number); }

// The loop saves and leaves; a second signal means that it does not come to it.
static void on_ending(int number) {
    if (is_outside && (number == SIGINT || number == SIGQUIT)) return;
    if (ending) restore_and_die(number);
    ending = number;
    note(CT_ENDED);
}

static void on_notice(int number) {
    note(number == SIGWINCH ? CT_RESIZED : number == SIGTSTP ? CT_STOP : CT_CONTINUED);
}

static void install(const int *numbers, int count, void (*handler)(int), int flags) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < count; i++) {
        sigaction(numbers[i], &action, &former[numbers[i]]);
        // What the parent chose to ignore (nohup) stays ignored.
        if (former[numbers[i]].sa_handler == SIG_IGN) sigaction(numbers[i], &former[numbers[i]], NULL);
    }
}

void signals_install(int terminal_file, int errors_file) {
    if (is_installed) return;
    terminal = terminal_file;
    errors = errors_file;
    ending = is_outside = 0;
    atomic_store(&seen, 0);
    restore_length = 0;
    tcgetattr(terminal, &former_modes);
    if (pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) wake_pipe[0] = wake_pipe[1] = -1;
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, &former_stack);
    install(crashes, CRASHES, on_crash, SA_ONSTACK);
    install(endings, ENDINGS, on_ending, SA_RESTART);
    install(notices, NOTICES, on_notice, SA_RESTART);
    is_installed = 1;
}

void signals_set_restore(int terminal_file, const char *sequence) {
    terminal = terminal_file;
    size_t length = strlen(sequence);
    restore_length = length < sizeof restore_sequence ? length : 0;
    memcpy(restore_sequence, sequence, restore_length);
}

static void put_back(const int *numbers, int count) {
    for (int i = 0; i < count; i++) sigaction(numbers[i], &former[numbers[i]], NULL);
}

void signals_remove(void) {
    if (!is_installed) return;
    is_installed = 0;
    put_back(notices, NOTICES);
    put_back(endings, ENDINGS);
    put_back(crashes, CRASHES);
    sigaltstack(&former_stack, NULL);
    // The pipe stays: a thread may still call ct_wake.
    terminal = errors = -1;
}

int signals_take(void) {
    char bytes[64];
    while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&seen, 0);
}

void signals_drop(int what) { atomic_fetch_and(&seen, ~what); }

void signals_stop(void) {
    if (former[SIGTSTP].sa_handler == SIG_IGN) return; // nobody is there to continue us
    struct sigaction stop = {.sa_handler = SIG_DFL}, kept;
    sigemptyset(&stop.sa_mask);
    sigaction(SIGTSTP, &stop, &kept);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &kept, NULL);
}
