/** Whether the page has told that something typed in Settings is not saved. */
export interface UnsavedSettings {
  readonly isThere: () => boolean;
  readonly tell: (unsaved: boolean) => void;
}

/** Nothing is typed yet. */
export function createUnsavedSettings(): UnsavedSettings {
  let told = false;
  return {
    isThere: () => told,
    tell(unsaved) {
      told = unsaved;
    },
  };
}
