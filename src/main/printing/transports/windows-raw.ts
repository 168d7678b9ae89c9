import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { failed, notKnown, type Delivery } from './delivery';

/** What a RAW job of the Windows spooler needs: bytes in, the exit code of `winspool` out. */
export interface WindowsSpooler {
  /** The Win32 error of the first call that failed, 0 when the spooler took all; `null` when it hangs. */
  printRaw(printer: string, bytes: Uint8Array): Promise<number | null>;
}

/** Win32: there is nobody to talk to. */
const RPC_UNAVAILABLE = 1722;

/** Win32 errors that staff can cure. */
const causes: Readonly<Record<number, PrintCause>> = {
  5: 'no_permission',
  [RPC_UNAVAILABLE]: 'spooler_silent',
  1801: 'no_such_printer',
  1905: 'no_such_printer',
};

/** Hands bytes to a Windows printer as they are. What the spooler took is *spooled*, no more. Never rejects. */
export async function sendToWindowsRaw(
  printer: string,
  bytes: Uint8Array,
  spooler: WindowsSpooler,
): Promise<Delivery> {
  const code = await spooler.printRaw(printer, bytes);
  if (code === null) return notKnown('timed_out');
  return code === 0 ? notKnown('spooled') : failed(causes[code] ?? 'spooler_refused');
}

/** PowerShell alone may take seconds to start; a person is told within ten. */
const DEADLINE_MS = 9000;

/** The five calls of `winspool.drv` for a RAW job; PowerShell compiles them, so that no native module is needed. */
const script = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System; using System.Runtime.InteropServices;
public static class Raw {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct Doc { public string Name; public string Output; public string Type; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr handle, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr handle, int level, ref Doc doc);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr handle, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool EndDocPrinter(IntPtr handle);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool ClosePrinter(IntPtr handle);
  public static int Print(string name, byte[] bytes) {
    IntPtr handle;
    if (!OpenPrinter(name, out handle, IntPtr.Zero)) return Marshal.GetLastWin32Error();
    try {
      Doc doc = new Doc { Name = "slip", Output = null, Type = "RAW" };
      if (StartDocPrinter(handle, 1, ref doc) == 0) return Marshal.GetLastWin32Error();
      int written;
      bool all = WritePrinter(handle, bytes, bytes.Length, out written) && written == bytes.Length;
      int error = all ? 0 : Marshal.GetLastWin32Error();
      EndDocPrinter(handle);
      return all ? 0 : (error == 0 ? 1 : error);
    } finally { ClosePrinter(handle); }
  }
}
'@
$name = [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))
$bytes = [Convert]::FromBase64String([Console]::In.ReadToEnd())
[Console]::Out.Write([Raw]::Print($name, $bytes))
`;

/**
 * Where Windows keeps it. SECURITY: the whole path, as a bare name is looked for in the working folder first.
 */
function shellOfWindows(): string {
  const windows = process.env['SystemRoot'] ?? 'C:\\Windows';
  return win32.join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
}

/**
 * The spooler of this computer. Not run on a Windows by its makers yet: see `docs/printing.md`.
 * @param shell another PowerShell, in tests
 */
export function windowsSpooler(shell = shellOfWindows()): WindowsSpooler {
  return {
    printRaw: (printer, bytes) =>
      new Promise((resolve) => {
        const encoded = Buffer.from(script, 'utf16le').toString('base64');
        const words = ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
        const child = spawn(shell, words, { timeout: DEADLINE_MS, windowsHide: true });
        let said = '';
        child.stdout.on('data', (text: Buffer) => {
          said += text.toString();
        });
        // No PowerShell: nothing was handed over.
        child.on('error', () => resolve(RPC_UNAVAILABLE));
        child.on('close', () => resolve(/^\d+$/.test(said.trim()) ? Number(said.trim()) : null));
        child.stdin.on('error', () => undefined);
        // Name and bytes go in by the input: neither is ever part of a command. PowerShell reads its input in the code
        // page of the console, which has no प and no ₹: in base64 both are letters that every page has.
        const name = Buffer.from(printer, 'utf16le').toString('base64');
        child.stdin.end(`${name}\n${Buffer.from(bytes).toString('base64')}`);
      }),
  };
}
