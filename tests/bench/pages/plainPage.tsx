import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// The other side of the screen goals: what React alone needs for a form of 70 questions. Nothing is stored.

const GROUPS = Array.from({ length: 10 }, (_, group) => ({
  id: `g${group}`,
  title: `${group + 1}. 检核项目组`,
  questions: Array.from({ length: 7 }, (_unused, i) => ({ id: `q${group}-${i}`, text: `第 ${group * 7 + i + 1} 题` })),
}));
const CHOICES = ['优', '良', '中', '差'] as const;

type Answers = Readonly<Record<string, string>>;

function Form() {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <main>
      <h1>检核表</h1>
      {GROUPS.map((group) => (
        <section key={group.id}>
          <h2>{group.title}</h2>
          {group.questions.map(({ id, text }) => (
            <fieldset key={id}>
              <legend>{text}</legend>
              {CHOICES.map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name={id}
                    value={choice}
                    checked={answers[id] === choice}
                    onChange={() => setAnswers((before) => ({ ...before, [id]: choice }))}
                  />
                  {choice}
                </label>
              ))}
            </fieldset>
          ))}
        </section>
      ))}
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Form />
    </StrictMode>,
  );
}
