/** PostgreSQL keeps every character but U+0000. In JSON it is written as an escape; elsewhere it becomes U+FFFD. */
export const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}');
