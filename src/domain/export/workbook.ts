import { xmlText } from './sheet.ts';

// The parts of a workbook beside its sheets (ECMA-376). Together with the sheets, zipped, they are an .xlsx file.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the sheet of that number lies, from 1. */
export const sheetPart = (no: number): string => `xl/worksheets/sheet${no}.xml`;

const numbers = (sheets: number): number[] => Array.from({ length: sheets }, (_, i) => i + 1);

const typesXml = (sheets: number): string =>
  [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...numbers(sheets).map((no) => `<Override PartName="/${sheetPart(no)}" ContentType="${TYPE}.worksheet+xml"/>`),
    '</Types>',
  ].join('');

const rootXml = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(title: string, sheets: number): string {
  const named = numbers(sheets).map(
    (no) => `<sheet name="${xmlText(no === 1 ? title : `${title} ${no}`)}" sheetId="${no}" r:id="rId${no}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`;
}

function relationsXml(sheets: number): string {
  const parts = numbers(sheets).map(
    (no) => `<Relationship Id="rId${no}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${no}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}${styles}</Relationships>`;
}

/** In the order of STYLE in sheet.ts: plain, head, day, time, text. */
const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '</cellXfs></styleSheet>',
].join('');

export type Part = { readonly name: string; readonly text: string };

/** Every part but the sheets, once it is known how many there are. */
export const workbookParts = (title: string, sheets: number): Part[] => [
  { name: '[Content_Types].xml', text: typesXml(sheets) },
  { name: '_rels/.rels', text: rootXml },
  { name: 'xl/workbook.xml', text: workbookXml(title, sheets) },
  { name: 'xl/_rels/workbook.xml.rels', text: relationsXml(sheets) },
  { name: 'xl/styles.xml', text: STYLES },
];
