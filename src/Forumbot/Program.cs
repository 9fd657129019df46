using Forumbot.Commands;
using Forumbot.Host;

return await CommandLine.Run(args, Wiring.Real, Surroundings.OfProcess());
