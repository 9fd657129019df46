// In: {url, conversation, activity, member, team, message}. Makes each call once with the official connector client. Out: what it got back.
const { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } = require('botframework-connector');
const fs = require('fs');

const { url, conversation, activity, member, team, message } = JSON.parse(fs.readFileSync(0, 'utf8'));
const credentials = new MicrosoftAppCredentials('', '');
const options = { baseUri: url, noRetryPolicy: true };
const { conversations } = new ConnectorClient(credentials, options);
const { teams } = new TeamsConnectorClient(credentials, options);

(async () => {
  const answers = {
    send: await conversations.sendToConversation(conversation, message),
    reply: await conversations.replyToActivity(conversation, activity, message),
    update: await conversations.updateActivity(conversation, activity, message),
    delete: await conversations.deleteActivity(conversation, activity),
    create: await conversations.createConversation({ isGroup: false, bot: message.from, members: [message.recipient], tenantId: message.conversation.tenantId }),
    member: await conversations.getConversationMember(conversation, member),
    members: await conversations.getConversationMembers(conversation),
    paged: await conversations.getConversationPagedMembers(conversation, { pageSize: 100 }),
    more: await conversations.getConversationPagedMembers(conversation, { pageSize: 100, continuationToken: 'a b+c/=&d' }),
    channels: await teams.fetchChannelList(team),
  };
  process.stdout.write(JSON.stringify(answers));
})();
