import Papa from 'papaparse';
import type { Operator } from '../../preload/contract/operators/operator';
import type { OperatorFormat } from '../../preload/contract/operators/operator-import';
import { harmlessCell, writeCell } from './csv-cells';
import { columns, flatten } from './csv-columns';
import { writeOperatorsJson } from './operators-json';

/** The mark by which a spreadsheet knows UTF-8; without it Hindi names arrive as rubbish. */
const BYTE_ORDER_MARK = '\u{feff}';

/** Writes operators as a file that `planImport` reads back without a change. */
export function exportOperators(operators: readonly Operator[], format: OperatorFormat): string {
  return format === 'json' ? writeOperatorsJson(operators) : writeCsv(operators);
}

function writeCsv(operators: readonly Operator[]): string {
  const data = operators.map((operator) => {
    const values = flatten(operator);
    return columns.map(({ path, kind }) => harmlessCell(writeCell(kind, values.get(path))));
  });
  const fields = columns.map(({ name }) => name);
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}
