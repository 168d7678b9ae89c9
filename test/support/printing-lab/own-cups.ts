import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian's cups-pdf has its driver. */
const PDF_DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';

/** Whether a scheduler of our own can be started: the packages are there, and backends run as root only. */
export const hasCups = existsSync('/usr/sbin/cupsd') && existsSync(PDF_DRIVER) && process.getuid?.() === 0;

/** A real CUPS beside the system's own, on a socket in a folder of its own. */
export interface OwnCups {
  /** What makes libcups (and so Chromium and `lp`) talk to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Adds a queue that writes PDF files, as paper. */
  addPdfQueue(name: string): Promise<void>;
  /** Adds a queue that passes bytes on as they are, to a printer at a port of 127.0.0.1. */
  addRawQueue(name: string, port: number): Promise<void>;
  /** Adds a queue with a driver that makes PostScript, for a printer at a port of 127.0.0.1. */
  addDriverQueue(name: string, port: number): Promise<void>;
  /** `cupsdisable`, `cupsreject` and their like. */
  command(program: string, words: readonly string[]): Promise<string>;
  /** Waits for the PDF whose name has `word` in it, takes it away and answers its content. */
  takePdf(word: string): Promise<Buffer>;
  /** The scheduler hangs: it takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

/** Starts it. Its files, the queues included, are gone after `close`. */
export async function startOwnCups(): Promise<OwnCups> {
  const folder = await mkdtemp(join(tmpdir(), 'galla-cups-'));
  // Filters run as another user.
  await chmod(folder, 0o755);
  const socket = join(folder, 'cups.sock');
  await Promise.all(
    ['root', 'spool', 'cache', 'state', 'tmp', 'log'].map((name) => mkdir(join(folder, name))),
  );
  await chmod(join(folder, 'tmp'), 0o1777);
  await writeFile(join(folder, 'root', 'cupsd.conf'), schedulerConfig(socket));
  await writeFile(join(folder, 'root', 'cups-files.conf'), filesConfig(folder));
  const words = [
    '-f',
    '-c',
    join(folder, 'root', 'cupsd.conf'),
    '-s',
    join(folder, 'root', 'cups-files.conf'),
  ];
  const scheduler = spawn('/usr/sbin/cupsd', words, { stdio: 'ignore' });
  const gone = once(scheduler, 'exit');
  const environment = { CUPS_SERVER: socket };

  async function command(program: string, given: readonly string[]): Promise<string> {
    const { stdout } = await run(program, given, { env: { ...process.env, ...environment } });
    return stdout;
  }
  await until(async () => (await command('lpstat', ['-r'])).includes('is running'));

  return {
    environment,
    command,
    async addPdfQueue(name) {
      // cups-pdf takes PostScript only; of the renderers that make it, Cairo keeps what the glyphs mean, so that
      // the text of the paper can be read back.
      const renderer = 'pdftops-renderer-default=pdftocairo';
      await command('lpadmin', ['-p', name, '-E', '-v', 'cups-pdf:/', '-P', PDF_DRIVER, '-o', renderer]);
    },
    async addRawQueue(name, port) {
      await command('lpadmin', ['-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw']);
    },
    async addDriverQueue(name, port) {
      await command('lpadmin', ['-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-P', PDF_DRIVER]);
    },
    async takePdf(word) {
      // cups-pdf writes below the home folder of the user who printed; it knows no other place without root's
      // own configuration.
      const home = join(homedir(), 'PDF');
      const name = await until(async () => (await readdir(home)).find((found) => found.includes(word)));
      const content = await until(async () => {
        const read = await readFile(join(home, name));
        return read.includes('%%EOF') && read;
      });
      await rm(join(home, name));
      return content;
    },
    freeze() {
      scheduler.kill('SIGSTOP');
    },
    thaw() {
      scheduler.kill('SIGCONT');
    },
    async close() {
      scheduler.kill('SIGCONT');
      scheduler.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again and again for 15 s, until there is an answer that is not nothing. */
async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
    await sleep(100);
  }
  throw new Error('waited 15 seconds in vain');
}

function schedulerConfig(socket: string): string {
  return `Listen ${socket}
DefaultAuthType None
WebInterface No
Browsing Off
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
<Location />
Allow all
</Location>
<Location /admin>
Allow all
</Location>
`;
}

function filesConfig(folder: string): string {
  return `ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
SystemGroup root
`;
}
