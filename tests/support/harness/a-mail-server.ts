import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach } from "vitest";

const opened: SMTPServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0))
    await new Promise<void>((resolve) => server.close(() => resolve()));
});

/**
 * A mail server on this machine, until the test is over. `state.answer` is what it says to a recipient: null for yes, or a code. With
 * a `password` it takes nothing from others.
 */
export async function aMailServer({ password }: { password?: string } = {}) {
  const state = { answer: null as number | null };
  const got: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: password === undefined ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
    onAuth(auth, _session, callback) {
      if (auth.password === password) callback(null, { user: auth.username });
      else callback(Object.assign(new Error("Wrong password"), { responseCode: 535 }));
    },
    onRcptTo(_address, _session, callback) {
      const { answer } = state;
      callback(answer ? Object.assign(new Error("not now"), { responseCode: answer }) : null);
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        (mail) => {
          got.push(mail);
          callback();
        },
        (error: Error) => callback(error),
      );
    },
  });
  // What a client breaks off is no failure of the test.
  server.on("error", () => {});
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { state, got, port, url: `smtp://127.0.0.1:${port}` };
}
