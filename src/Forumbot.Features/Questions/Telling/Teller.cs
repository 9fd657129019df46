using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Which answer is told by what.</summary>
internal static class Teller
{
    public static AnswerView Tell(Answer answer, Told told) => answer switch
    {
        Answer.Price price => PriceView.Of(price, told),
        Answer.Cost cost => CostView.Of(cost, told),
        Answer.TotalCost total => TotalView.Of(total, told),
        Answer.CostExplained explained => ExplainView.Of(explained, told),
        Answer.PriceExplained explained => ExplainView.Of(explained, told),
        Answer.Comparison comparison => CompareView.Of(comparison, told),
        Answer.WhatIf whatIf => WhatIfView.Of(whatIf, told),
        Answer.NoKeyFits none => WhatIfView.Of(none, told),
        Answer.KeyCost keyCost => KeyCostView.Of(keyCost, told),
        Answer.KeyFigures figures => KeyFiguresView.Of(figures, told),
        Answer.WhichChange which => WhatIfView.Of(which, told),
        Answer.CostStructure structure => StructureView.Of(structure, told),
        Answer.RevenueStructure structure => StructureView.Of(structure, told),
        Answer.LeadTime lead => LeadTimeView.Of(lead, told),
        Answer.Order order => OrderView.Of(order, told),
        Answer.ServiceInfo info => ServiceInfoView.Of(info, told),
        Answer.ServiceList list => ServiceListView.Of(list, told),
        Answer.Obligations obligations => ObligationView.Of(obligations, told),
        Answer.ExternalPurchases external => ExternalPurchaseView.Of(external, told),
        Answer.Responsible responsible => ResponsibleView.Of(responsible, told),
        Answer.Help help => HelpView.Of(help, told),
        Answer.Greeting greeting => HelpView.Of(greeting, told),
        Answer.Clarify clarify => ClarifyView.Of(clarify, told),
        Answer.NotAllowed refused => RefusalView.Of(refused, told),
        Answer.NotHere notHere => RefusalView.Of(notHere, told),
        Answer.NotThen notThen => RefusalView.Of(notThen, told),
        Answer.WhichForvaltning which => RefusalView.Of(which, told),
        Answer.UnknownForvaltning unknown => RefusalView.Of(unknown, told),
        Answer.Coming coming => ComingView.Of(coming, told),
        Answer.Unknown unknown => UnknownView.Of(unknown, told),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} has no words."),
    };
}
