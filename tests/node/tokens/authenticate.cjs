// The official connector as a judge of tokens. In: {now (ms), metadata, appId, calls: [{authorization, activity, issuer}]};
// out: for each call null where it is taken, else why not.
const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, AuthenticationConfiguration } = require("botframework-connector");

const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
Date.now = () => asked.now;
console.error = () => {};

// Skills' and emulators' tokens are judged by the same keys: so they are refused for what they are, not for want of a key.
const judge = issuer => BotFrameworkAuthenticationFactory.create(
  undefined, true, "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com", issuer, "https://api.botframework.com",
  asked.metadata, asked.metadata, "urn:botframework:azure",
  new PasswordServiceClientCredentialFactory(asked.appId, "unused", ""), new AuthenticationConfiguration());

async function authenticate({ authorization, activity, issuer }) {
  try {
    await judge(issuer).authenticateRequest(activity, authorization ?? "");
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

(async () => {
  const answers = [];
  for (const call of asked.calls) answers.push(await authenticate(call));
  process.stdout.write(JSON.stringify(answers));
})();
