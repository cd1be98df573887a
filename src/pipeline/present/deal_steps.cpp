#include "pipeline/present/deal_steps.h"

#include "pipeline/model/deal_fields.h"
#include "words/language.h"

#include <algorithm>
#include <utility>

namespace hedef::pipeline {

using base::Result;
using words::_;

std::string called(const Opportunity& deal, const std::string& customer)
{
    return customer.empty() || deal.name.find(customer) != std::string::npos ? deal.name : deal.name + " · " + customer;
}

base::Refusal in_words(base::Refusal refusal)
{
    if (refusal.code != "pipeline.opportunity.changed_meanwhile" || refusal.args.empty()) return refusal;
    std::string all;
    for (std::string_view rest = refusal.args.front(); !rest.empty();) {
        const auto end = std::min(rest.find(", "), rest.size());
        all += (all.empty() ? "" : ", ") + DealWords::label(std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    refusal.args.front() = std::move(all);
    return refusal;
}

namespace {

desk::Teller tells_in_words(desk::Teller teller)
{
    return [teller = std::move(teller)](const base::Refusal& refusal) { teller(in_words(refusal)); };
}

} // namespace

desk::Step deal_change_step(desk::Desk& desk, PipelineService& pipeline, std::string words,
                            std::vector<PipelineService::DealChange> now_and_before, desk::Teller teller)
{
    using Token = std::vector<PipelineService::DealChange>;
    auto turn = [&pipeline, by = people::PersonId{desk.person}](const Token& token) -> Result<Token> {
        const auto back = pipeline.update(token, by);
        if (!back) return back.refusal();
        Token again;
        for (std::size_t i = 0; i < token.size(); ++i)
            again.emplace_back((*back)[i],
                               base::without_mine(token[i].first, token[i].second, (*back)[i], deal_fields));
        return again;
    };
    return desk::reversible<Token>(desk, std::move(words), std::move(now_and_before), turn,
                                   tells_in_words(std::move(teller)));
}

std::string change_words(const Opportunity& before, const NamedDeal& now, const DealWords& words)
{
    const std::string name = called(now.deal, now.customer);
    auto fields = base::differing(before, now.deal, deal_fields);
    const auto holds = [&](std::string_view field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    if (holds("stage")) return _("Move “{1}” to {2}", name, words.stage(now.deal.stage));
    // What follows from another field is not named beside it.
    if (holds("amount") && now.deal.lines.size() <= 1 && before.lines.size() <= 1) std::erase(fields, "lines");
    if (holds("lines")) std::erase(fields, "amount");
    if (holds("owner")) std::erase(fields, "splits");
    std::string all;
    for (const std::string& field : fields)
        all += (all.empty() ? "" : ", ") + DealWords::label(field);
    return _("Change “{1}” ({2})", name, all);
}

desk::Step deals_step(desk::Desk& desk, PipelineService& pipeline, std::string words, std::vector<Opportunity> deals,
                      bool stand, desk::Teller teller)
{
    using Token = std::pair<std::vector<Opportunity>, bool>;
    auto turn = [&pipeline, by = people::PersonId{desk.person}](const Token& token) -> Result<Token> {
        if (token.second) {
            if (const auto gone = pipeline.remove(token.first); !gone) return gone.refusal();
            return Token{token.first, false};
        }
        auto back = pipeline.restore(token.first, by);
        if (!back) return back.refusal();
        return Token{std::move(*back), true};
    };
    return desk::reversible<Token>(desk, std::move(words), {std::move(deals), stand}, turn,
                                   tells_in_words(std::move(teller)));
}

} // namespace hedef::pipeline
