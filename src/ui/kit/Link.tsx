import type { ComponentProps, MouseEvent } from 'react';
import { createContext, use } from 'react';

/** How the app goes to a route without loading the page anew; the root gives its router's function here. */
export const NavigateContext = createContext<((href: string) => void) | null>(null);

const isPlainTap = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A real link; a plain tap on it goes through the router. */
export function Link({ href, onClick, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const navigate = use(NavigateContext);

  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || !navigate || rest.target || rest.download !== undefined || !isPlainTap(event)) return;
    event.preventDefault();
    navigate(href);
  };

  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
