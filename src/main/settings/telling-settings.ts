import type { Secrets } from './secrets';
import type { SettingsStore } from './settings-store';

/** The same store, which tells after every change that is on disk, whoever made it. */
export function tellingSettings(settings: SettingsStore, changed: () => void): SettingsStore {
  return {
    ...settings,
    update(change) {
      const saved = settings.update(change);
      if (saved.ok) changed();
      return saved;
    },
  };
}

/** The same for the token: when another is kept, and when a kept one is known to be ours. */
export function tellingSecrets(secrets: Secrets, changed: () => void): Secrets {
  return {
    ...secrets,
    async keep(account, token) {
      const kept = await secrets.keep(account, token);
      if (kept.ok) changed();
      return kept;
    },
    bindTo(journalId) {
      secrets.bindTo(journalId);
      changed();
    },
  };
}
