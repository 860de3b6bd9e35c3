import type { Response } from 'express';
import type { Answer } from './route.ts';

/** Sends what a route answered. */
export async function sendAnswer(response: Response, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'html':
      if (answer.cookie !== undefined) response.append('Set-Cookie', answer.cookie);
      response.setHeader('X-Robots-Tag', 'noindex');
      response.status(answer.status ?? 200).send(answer.html);
      return;
    case 'redirect':
      if (answer.cookie !== undefined) response.append('Set-Cookie', answer.cookie);
      response.redirect(303, answer.to);
      return;
    case 'file':
      if (answer.name !== null) response.attachment(answer.name);
      response.setHeader('Content-Type', answer.type);
      response.send(answer.body);
      return;
    case 'json':
      response.status(answer.status ?? 200).json(answer.value);
  }
}
