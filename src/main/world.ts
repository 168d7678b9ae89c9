import type { PageFault } from '../preload/contract/page-fault';
import type { CounterSettings } from '../preload/contract/settings/settings';
import type { TextSize } from '../preload/contract/settings/text-size';
import type { Publish } from './bridge/publish';
import type { StartCopyChild } from './copies/process/copy-runner';
import type { Printing } from './printing/create-printing';
import type { Logo } from './printing/logo/logo';
import type { SlipCanvas } from './printing/page/slip-canvas';
import type { Mask } from './settings/mask';
import type { KeyRing } from './settings/safe-storage';
import type { SettingsStore } from './settings/settings-store';
import type { FileChooser } from './shell/choose-files';
import type { FirstDrawing } from './shell/page/first-drawing';
import type { Log } from './shell/log';
import type { UnsavedSettings } from './shell/quit/unsaved-settings';
import type { PagePaper } from './shell/page/page-paper';
import type { Spoken } from './shell/spoken';
import type { Words } from './shell/words';
import type { Computer } from './support/program-part';
import type { StartVerifyChild } from './verification/verification';

/** What Galla needs from the world it runs in. Electron is behind these, so that tests can do without a window. */
export interface World extends FileChooser {
  /** The data folder; it exists. */
  readonly folder: string;
  /** Where the built worker is. */
  readonly workerFile: string;
  /** Starts the process that does one job about copies. */
  readonly startCopyChild: StartCopyChild;
  /** Starts the process that checks one journal. */
  readonly startVerifyChild: StartVerifyChild;
  /** Where `operators.json` and the other resources are. */
  readonly resources: string;
  readonly version: string;
  /** Whether `http` gateways on this computer may be connected. */
  readonly allowTestGateway: boolean;
  /** The window shows the counter. The journal opens then: on two cores its thread takes the page's time. */
  readonly drawing: FirstDrawing;
  readonly unsaved: UnsavedSettings;
  readonly settings: SettingsStore;
  readonly keyRing: KeyRing;
  readonly mask: Mask;
  readonly log: Log;
  readonly logo: Logo;
  readonly printing: Printing;
  /** The screen on paper. */
  readonly paper: PagePaper;
  readonly canvas: SlipCanvas;
  readonly words: Words;
  readonly spoken: Pick<Spoken, 'computers' | 'follow'>;
  /** What Electron knows of itself and of the computer. */
  computer(): Computer;
  readonly publish: Publish;
  /** A part of the page could not be drawn. */
  pageFaulted(fault: PageFault): void;
  /** Paints the window's own parts, too, in the theme that was chosen. */
  applyTheme(theme: CounterSettings['theme']): void;
  /** Writes the page in it. */
  applyTextSize(size: TextSize): void;
}
