import type { AppStatus } from '../../../preload/contract/settings/settings';
import type { Desks } from '../../desk/desks';
import type { CarrierOf } from '../../operators/mobile-prefixes';
import type { OperatorsFile } from '../../operators/operators-file';
import type { ClockPort } from '../../recharge/ports';
import type { SettingsStore } from '../../settings/settings-store';

/** What handlers work with. Each takes the part of it that it needs. */
export interface HandlerParts {
  readonly desks: Desks;
  readonly operators: OperatorsFile;
  /** The table of mobile prefixes, read when it is first needed. */
  carrierOf(): Promise<CarrierOf>;
  readonly settings: SettingsStore;
  readonly clock: ClockPort;
  status(): Promise<AppStatus>;
}
