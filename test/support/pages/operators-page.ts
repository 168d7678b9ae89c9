import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { SettingsPage } from './settings-page';

/** The list of operators in Settings, by the names on screen. */
export class OperatorsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly search: Locator;
  readonly editor: Locator;
  readonly preview: Locator;
  readonly dryRun: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('region', { name: 'Operators', exact: true });
    this.search = page.getByRole('searchbox', { name: 'Search operators', exact: true });
    this.editor = page.getByRole('form', { name: 'Operator', exact: true });
    this.preview = page.getByRole('region', { name: 'As the counter shows it', exact: true });
    this.dryRun = page.getByRole('region', { name: 'What the file would do', exact: true });
  }

  /** Goes there by the links on screen. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open('Operators');
    await expect(this.search).toBeVisible();
  }

  /** The row of an operator. */
  row(code: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.page.getByText(code, { exact: true }) });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(label: string): Locator {
    return this.editor.getByRole('textbox', { name: label, exact: true });
  }

  /** What the last change came to. */
  async says(text: string): Promise<void> {
    await expect(this.list.getByRole('status').filter({ hasText: text })).toBeVisible();
  }
}

/** Lets the next question for a file be answered with this one, as a person would in the system's dialog. */
export async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

/** The same for where to save. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}
