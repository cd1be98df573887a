#include "cli/allocation.h"

#include "cli/input_file.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "targets/rules/allocation.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string total;
    std::string weights;
    std::string locks;
    std::string currency = "TRY";
};

// In order of id, which breaks ties.
using Parts = std::map<std::string, targets::AllocationPart>;

base::Result<Parts> read_weights(const std::string& path)
{
    const auto file = InputFile::read(path, {"id", "weight"});
    if (!file) return file.refusal();
    Parts parts;
    for (std::size_t row = 0; row < file->rows(); ++row) {
        const std::string id(file->cell(row, 0));
        const std::string weight(file->cell(row, 1));
        const auto value = base::parse_decimal(weight);
        if (id.empty()) return base::bad_input("cli.file.id_missing", "id", {}, file->place(row, 0));
        if (!value || *value < 0) return base::bad_input("cli.file.weight", "weight", {weight}, file->place(row, 1));
        if (!parts.emplace(id, targets::AllocationPart{*value, {}}).second)
            return base::bad_input("cli.file.id_twice", "id", {id}, file->place(row, 0));
    }
    return parts;
}

base::Result<base::Done> read_locks(const std::string& path, base::Currency currency, Parts& parts)
{
    const auto file = InputFile::read(path, {"id", "amount"});
    if (!file) return file.refusal();
    for (std::size_t row = 0; row < file->rows(); ++row) {
        const std::string id(file->cell(row, 0));
        const std::string text(file->cell(row, 1));
        const auto part = parts.find(id);
        if (part == parts.end()) return base::bad_input("cli.file.unknown_id", "id", {id}, file->place(row, 0));
        if (part->second.locked) return base::bad_input("cli.file.id_twice", "id", {id}, file->place(row, 0));
        const auto amount = base::Money::parse(text, currency);
        if (!amount)
            return base::bad_input("cli.file.amount", "amount", {text, std::to_string(currency.minor_digits())},
                                   file->place(row, 1));
        part->second.locked = amount->minor;
    }
    return base::Done{};
}

// The rule speaks in minor units; people read amounts.
base::Refusal with_amounts(base::Refusal refusal, base::Currency currency)
{
    for (auto& arg : refusal.args)
        if (const auto minor = base::parse_scaled(arg, 0)) arg = base::Money{*minor, currency}.text();
    return refusal;
}

base::Result<base::Done> allocate(Session& session, const Wish& wish)
{
    const auto currency = base::Currency::parse(wish.currency);
    if (!currency) wrong_usage("cli.usage.currency", "--currency", {wish.currency});
    const auto total = base::Money::parse(wish.total, *currency);
    if (!total) wrong_usage("cli.usage.amount", "--total", {wish.total, std::to_string(currency->minor_digits())});
    auto parts = read_weights(wish.weights);
    if (!parts) return parts.refusal();
    if (!wish.locks.empty())
        if (const auto locked = read_locks(wish.locks, *currency, *parts); !locked) return locked.refusal();

    std::vector<targets::AllocationPart> in_order;
    for (const auto& [id, part] : *parts)
        in_order.push_back(part);
    const auto amounts = targets::allocate(total->minor, in_order);
    if (!amounts) return with_amounts(amounts.refusal(), *currency);

    Report report;
    report.head = {{{"total", _("Total")}, *total}, {{"currency", _("Currency")}, std::string(currency->code())}};
    report.columns = {{"id", _("Id")}, {"amount", _("Amount")}};
    std::size_t place = 0;
    for (const auto& [id, part] : *parts)
        report.rows.push_back({id, base::Money{(*amounts)[place++], *currency}});
    session.print(report);
    return base::Done{};
}

} // namespace

Action declare_allocate(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("--total", wish->total, _("what is distributed"))->type_name(_("AMOUNT"))->required();
    app.add_option("--weights", wish->weights, _("columns id, weight"))->type_name(_("FILE"))->required();
    app.add_option("--locks", wish->locks, _("columns id, amount: these keep their amount"))->type_name(_("FILE"));
    app.add_option("--currency", wish->currency, _("decides the number of decimals"))->type_name(_("CODE"));
    return [wish](Session& session) { return allocate(session, *wish); };
}

} // namespace hedef::cli
