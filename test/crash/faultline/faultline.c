/*
 * faultline: stops a process at an exact step of a sale, and keeps the disk as a power cut would leave it.
 *
 * Preloaded into the real app, so that the app itself holds no test hook. It watches the libc calls that
 * matter: writes and syncs of the journal's files, and everything on the socket to the gateway. Each watched
 * call is two steps, one before it and one after it. A run of page writes to one file is one place, so that
 * the many page writes of a commit do not hide its one sync; every other step is a place of its own.
 * Counting starts when the app writes a file named `faultline-arm` in the data folder.
 *
 *   FAULTLINE_DIR     data folder (absolute, no trailing slash): only its journal files are watched
 *   FAULTLINE_PORT    the gateway's port on 127.0.0.1
 *   FAULTLINE_KILL    SIGKILL this process at that place (1, 2, 3 ...); absent or 0: never
 *   FAULTLINE_WITHIN  at which step of that place (1, 2, 3 ...); when it has fewer, right after its last
 *   FAULTLINE_ARMED   1: count from the start of the process, without waiting for `faultline-arm`
 *   FAULTLINE_STEPS   file that gets one line per step: place, step in it, `<` or `>`, call, file or `gateway`
 *   FAULTLINE_SHADOW  folder that holds each watched file as of its last fsync: what survives a power cut.
 *                     A file counts as existing there once its folder was synced after it appeared.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 4096

static const char *folder, *shadow, *steps_file;
static size_t folder_length;
static int gateway_port;
static long kill_place, kill_within;
static atomic_int armed;
static atomic_uchar is_gateway[MAX_FD];
static pthread_mutex_t shadow_lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_sendmsg)(int, const struct msghdr *, int);
static ssize_t (*real_send)(int, const void *, size_t, int);
static ssize_t (*real_read)(int, void *, size_t);
static ssize_t (*real_recv)(int, void *, size_t, int);
static ssize_t (*real_recvmsg)(int, struct msghdr *, int);
static int (*real_connect)(int, const struct sockaddr *, socklen_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_close)(int);
static int (*real_ftruncate64)(int, off64_t);

__attribute__((constructor)) static void begin(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_sendmsg = dlsym(RTLD_NEXT, "sendmsg");
  real_send = dlsym(RTLD_NEXT, "send");
  real_read = dlsym(RTLD_NEXT, "read");
  real_recv = dlsym(RTLD_NEXT, "recv");
  real_recvmsg = dlsym(RTLD_NEXT, "recvmsg");
  real_connect = dlsym(RTLD_NEXT, "connect");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_close = dlsym(RTLD_NEXT, "close");
  real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
  folder = getenv("FAULTLINE_DIR");
  folder_length = folder ? strlen(folder) : 0;
  shadow = getenv("FAULTLINE_SHADOW");
  steps_file = getenv("FAULTLINE_STEPS");
  const char *port = getenv("FAULTLINE_PORT");
  gateway_port = port ? atoi(port) : 0;
  const char *at = getenv("FAULTLINE_KILL");
  kill_place = at ? atol(at) : 0;
  const char *within = getenv("FAULTLINE_WITHIN");
  kill_within = within ? atol(within) : 1;
  const char *from_start = getenv("FAULTLINE_ARMED");
  atomic_store(&armed, from_start && strcmp(from_start, "1") == 0);
}

/* The watched file's name behind a descriptor, or NULL. `.` stands for the folder itself. */
static const char *watched(int fd, char *buffer) {
  if (!folder || fd < 0) return NULL;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length <= 0) return NULL;
  buffer[length] = 0;
  if (strncmp(buffer, folder, folder_length) != 0) return NULL;
  if (buffer[folder_length] == 0) return ".";
  if (buffer[folder_length] != '/') return NULL;
  const char *name = buffer + folder_length + 1;
  if (strchr(name, '/')) return NULL;
  if (strcmp(name, "faultline-arm") == 0) return name;
  size_t n = strlen(name);
  if (n > 4 && strcmp(name + n - 4, "-shm") == 0) return NULL; /* never synced, rebuilt by SQLite */
  if (strncmp(name, "journal.db", 10) == 0 || strncmp(name, "practice.db", 11) == 0) return name;
  return n >= 8 && strcmp(name + n - 8, "sent.log") == 0 ? name : NULL;
}

/* One thread at a time: a place is where the process was, not where one of its threads was. */
static void step(const char *side, const char *call, const char *what) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  static long place, within;
  static char pages_of[NAME_MAX + 1]; /* the file whose pages are being written now */
  if (!atomic_load(&armed)) return;
  pthread_mutex_lock(&lock);
  int is_page = strcmp(call, "pwrite") == 0;
  if (is_page && strcmp(pages_of, what) == 0) {
    within += 1;
  } else {
    place += 1;
    within = 1;
  }
  snprintf(pages_of, sizeof pages_of, "%s", is_page ? what : "");
  if (steps_file) {
    char line[PATH_MAX];
    int length = snprintf(line, sizeof line, "%ld %ld %s %s %s\n", place, within, side, call, what);
    int out = open(steps_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (out >= 0) {
      if (real_write(out, line, (size_t)length) < 0) { /* the count still holds */ }
      real_close(out);
    }
  }
  if (kill_place > 0 && (place > kill_place || (place == kill_place && within == kill_within))) {
    kill(getpid(), SIGKILL);
    pause();
  }
  pthread_mutex_unlock(&lock);
}

/*
 * Chromium brings its own `close`, so a closed socket's number is not seen to be free: whoever has it now is
 * asked whether it is an internet socket, and `connect` says anew whose it is.
 */
static int to_gateway(int fd) {
  if (fd < 0 || fd >= MAX_FD || !atomic_load(&is_gateway[fd])) return 0;
  int domain = 0;
  socklen_t length = sizeof domain;
  if (getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0 && domain == AF_INET) return 1;
  atomic_store(&is_gateway[fd], 0);
  return 0;
}

static void copy_file(const char *from, const char *to) {
  char part[PATH_MAX + 8], bytes[65536];
  snprintf(part, sizeof part, "%s.part", to);
  int in = open(from, O_RDONLY | O_CLOEXEC), out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ssize_t got;
  while (in >= 0 && out >= 0 && (got = real_read(in, bytes, sizeof bytes)) > 0) {
    if (real_write(out, bytes, (size_t)got) != got) break;
  }
  if (in >= 0) real_close(in);
  if (out >= 0) {
    real_close(out);
    rename(part, to);
  }
}

/* Remembers a file as the disk has it now. Without its folder's sync it may not have a name yet. */
static void keep(const char *name) {
  if (!shadow) return;
  pthread_mutex_lock(&shadow_lock);
  char from[PATH_MAX], to[PATH_MAX];
  if (strcmp(name, ".") == 0) {
    DIR *listing = opendir(folder);
    struct dirent *entry;
    while (listing && (entry = readdir(listing))) {
      snprintf(to, sizeof to, "%s/named.%s", shadow, entry->d_name);
      int mark = open(to, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
      if (mark >= 0) real_close(mark);
    }
    if (listing) closedir(listing);
  } else {
    snprintf(from, sizeof from, "%s/%s", folder, name);
    snprintf(to, sizeof to, "%s/synced.%s", shadow, name);
    copy_file(from, to);
  }
  pthread_mutex_unlock(&shadow_lock);
}

/* Runs `call` between its two steps. */
#define AROUND(type, fd, name, call)                                          \
  char path[PATH_MAX];                                                        \
  const char *what = to_gateway(fd) ? "gateway" : watched(fd, path);          \
  if (!what || strcmp(what, "faultline-arm") == 0) {                          \
    if (what) atomic_store(&armed, 1);                                        \
    return call;                                                              \
  }                                                                           \
  step("<", name, what);                                                      \
  type result = call;                                                         \
  step(">", name, what);                                                      \
  return result;

/* The same for sockets only: reads of the journal's files change nothing. */
#define AROUND_SOCKET(fd, name, call)                                         \
  if (!to_gateway(fd)) return call;                                           \
  step("<", name, "gateway");                                                 \
  ssize_t result = call;                                                      \
  step(">", name, "gateway");                                                 \
  return result;

#define AROUND_SYNC(fd, name, call)                                           \
  char path[PATH_MAX];                                                        \
  const char *what = watched(fd, path);                                       \
  if (!what) return call;                                                     \
  step("<", name, what);                                                      \
  int result = call;                                                          \
  if (result == 0) keep(what);                                                \
  step(">", name, what);                                                      \
  return result;

ssize_t write(int fd, const void *bytes, size_t n) { AROUND(ssize_t, fd, "write", real_write(fd, bytes, n)) }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
  AROUND(ssize_t, fd, "pwrite", real_pwrite64(fd, bytes, n, at))
}
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
  AROUND(ssize_t, fd, "pwrite", real_pwrite64(fd, bytes, n, at))
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
  AROUND(ssize_t, fd, "writev", real_writev(fd, parts, n))
}
int ftruncate64(int fd, off64_t size) { AROUND(int, fd, "ftruncate", real_ftruncate64(fd, size)) }
int ftruncate(int fd, off_t size) { AROUND(int, fd, "ftruncate", real_ftruncate64(fd, size)) }
int fsync(int fd) { AROUND_SYNC(fd, "fsync", real_fsync(fd)) }
int fdatasync(int fd) { AROUND_SYNC(fd, "fdatasync", real_fdatasync(fd)) }
ssize_t send(int fd, const void *bytes, size_t n, int flags) {
  AROUND_SOCKET(fd, "send", real_send(fd, bytes, n, flags))
}
ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  AROUND_SOCKET(fd, "sendmsg", real_sendmsg(fd, message, flags))
}
ssize_t read(int fd, void *bytes, size_t n) { AROUND_SOCKET(fd, "read", real_read(fd, bytes, n)) }
ssize_t recv(int fd, void *bytes, size_t n, int flags) {
  AROUND_SOCKET(fd, "recv", real_recv(fd, bytes, n, flags))
}
ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
  AROUND_SOCKET(fd, "recvmsg", real_recvmsg(fd, message, flags))
}

int connect(int fd, const struct sockaddr *address, socklen_t length) {
  const struct sockaddr_in *to = (const struct sockaddr_in *)address;
  int gateway = gateway_port && address->sa_family == AF_INET && ntohs(to->sin_port) == gateway_port;
  if (fd >= 0 && fd < MAX_FD) atomic_store(&is_gateway[fd], (unsigned char)gateway);
  if (!gateway) return real_connect(fd, address, length);
  step("<", "connect", "gateway");
  int result = real_connect(fd, address, length);
  step(">", "connect", "gateway");
  return result;
}
