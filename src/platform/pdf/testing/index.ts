/** Words set at a place of a page, measured from its upper left corner in points. */
export type Set = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };
export type PageSketch = { readonly texts: readonly Set[]; readonly width?: number; readonly height?: number };

const SIGNS: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 };

/** The bytes of a PDF that sets these words in Helvetica. `extra`: more entries of its catalogue, and more objects from number 3 on. */
export function aPdf(pages: readonly PageSketch[], { catalogue = '', objects = [] }: { readonly catalogue?: string; readonly objects?: readonly string[] } = {}): Uint8Array {
  const first = 3 + objects.length + 1;
  const font = first - 1;
  const kids = pages.map((_page, index) => `${first + 2 * index} 0 R`).join(' ');
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, ...objects,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ texts, width = 595, height = 842 }, index) => {
      const content = texts.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${height - y} Td (${escaped(text)}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
}

/** Numbers the objects, and writes the table of where each begins. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(out, (sign) => sign.charCodeAt(0));
}

const escaped = (text: string): string =>
  Array.from(text, (sign) => String.fromCharCode(SIGNS[sign] ?? sign.charCodeAt(0))).join('').replaceAll(/[\\()]/g, String.raw`\$&`);
