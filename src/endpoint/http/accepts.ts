/** Whether a request's Accept-Encoding takes a coding. */
export const accepts = (header: string | null, name: string): boolean =>
  (header ?? '').split(',').some((part) => {
    const [coding = '', ...params] = part.trim().toLowerCase().split(';');
    return coding.trim() === name && !params.some((param) => /^\s*q=0(?:\.0*)?\s*$/.test(param));
  });
