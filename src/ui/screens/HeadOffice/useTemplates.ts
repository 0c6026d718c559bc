import { useEffect, useState } from 'react';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { Item, Template } from '../../../domain/catalogue/types.ts';

export type Templates = {
  readonly version: (id: string, version: number) => Template | undefined;
  /** An item as the newest version that has it words it. */
  readonly item: (templateId: string, itemId: string) => Item | undefined;
};

const VERSIONS = TEMPLATE_INDEX.flatMap(({ id, latestVersion }) =>
  Array.from({ length: latestVersion }, (_, at) => ({ id, version: latestVersion - at })),
);

const itemsOf = ({ sections }: Template): Item[] => sections.flatMap(({ items }) => items);

function templatesOf(all: readonly Template[]): Templates {
  return {
    version: (id, version) => all.find((template) => template.id === id && template.version === version),
    item: (templateId, itemId) =>
      all
        .filter(({ id }) => id === templateId)
        .flatMap(itemsOf)
        .find(({ id }) => id === itemId),
  };
}

/** The words of every checklist; undefined until they have come. */
export function useTemplates(): Templates | undefined {
  const [templates, setTemplates] = useState<Templates>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all(VERSIONS.map(({ id, version }) => loadTemplate(id, version))).then((loaded) => {
      if (isWanted) setTemplates(templatesOf(loaded.filter((each) => each !== undefined)));
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return templates;
}
