/** One mail, in plain text. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Address that ends the alert at one click (RFC 8058); null where there is none. */
  readonly unsubscribeUrl: string | null;
}

/** Sends one mail. @throws when the server does not take it. */
export type SendMail = (message: MailMessage) => Promise<void>;

/** Time that a mail server has to answer, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** A sender through the SMTP server of the settings, one connection per mail; the mail library is loaded with the first one. */
export function createMailer(settings: { readonly url: string; readonly from: string }): SendMail {
  return async ({ to, subject, text, unsubscribeUrl }) => {
    const { default: nodemailer } = await import('nodemailer');
    const transport = nodemailer.createTransport(settings.url, { from: settings.from });
    Object.assign(transport.options, {
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    await transport.sendMail({
      to,
      subject,
      text,
      headers:
        unsubscribeUrl === null
          ? {}
          : {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              'Auto-Submitted': 'auto-generated',
            },
    });
  };
}
