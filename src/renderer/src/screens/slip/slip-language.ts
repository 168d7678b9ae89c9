import { create } from 'zustand';
import type { SlipLanguage } from '../../../../preload/contract/printing/slip';

/** What staff chose for the slip of a sale, by ref id, for the life of this page. */
export const useChosenLanguages = create<Readonly<Record<string, SlipLanguage>>>(() => ({}));

/** What the slip of a sale is asked for in; `null`: as its last slip was, else as the shop's are. */
export function chosenLanguage(refId: string): SlipLanguage | null {
  return useChosenLanguages.getState()[refId] ?? null;
}

/** Ref ids are of the shop. */
export function forgetLanguages(): void {
  useChosenLanguages.setState({}, true);
}

/** From now on the slips of this sale speak it, wherever they are printed or shared. */
export function chooseLanguage(refId: string, language: SlipLanguage): void {
  useChosenLanguages.setState({ [refId]: language });
}
