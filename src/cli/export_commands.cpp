#include "cli/command.h"
#include "files/file_kinds.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "exchange/export_service.h"
#include "words/figures.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string kind;
    std::string file;
    std::vector<std::string> filters;
    bool excel = false;
};

base::Result<base::Done> export_rows(Session& session, const Wish& wish)
{
    const files::FileKinds kinds;
    exchange::ExportRequest request;
    request.what = kinds.find_export(wish.kind);
    if (!request.what) wrong_usage("cli.usage.one_of", "KIND", {kinds.names()});
    request.file = wish.file;
    request.filters = wish.filters;
    if (wish.excel)
        request.csv = words::spoken() == words::Language::turkish ? exchange::CsvForm::excel()
                                                                  : exchange::CsvForm::excel(',', '.');
    request.total_label = _("Total");
    const auto rows = exchange::ExportService(session.database()).run(request, session.progress());
    if (!rows) return rows.refusal();
    session.note(_("{1} rows are in {2}.", words::number(std::to_string(*rows)), wish.file));
    return base::Done{};
}

Action declare_export(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("KIND", wish->kind, _("people, products, customers, opportunities, credits or targets"))->required();
    app.add_option("FILE", wish->file, _("its ending says what it becomes: .csv, .json or .xlsx"))->required();
    app.add_option("--filter", wish->filters, _("field=value, field>=value or field<=value; several must all hold"))
        ->type_name(_("CONDITION"));
    app.add_flag("--excel", wish->excel, _("csv as Excel opens it in your language"));
    return [wish](Session& session) { return export_rows(session, *wish); };
}

} // namespace

std::span<const Command> export_commands()
{
    static const std::array table{
        Command{"export", "", N_("write what is in the database to a file"), declare_export},
    };
    return table;
}

} // namespace hedef::cli
