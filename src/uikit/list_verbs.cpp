#include "uikit/list_verbs.h"

#include "uikit/ask.h"
#include "uikit/listing.h"
#include "uikit/list_print.h"
#include "uikit/table_outlet.h"
#include "uikit/text.h"
#include "uikit/window.h"
#include "words/figures.h"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/utils.h>

namespace hedef::uikit {

namespace {

std::shared_ptr<const TableOutlet> the_outlet;

std::filesystem::path path_of(const std::string& utf8_path)
{
    return std::filesystem::path(std::u8string_view(reinterpret_cast<const char8_t*>(utf8_path.data()), utf8_path.size()));
}

// The window's title as the name of a file.
wxString file_name(const Window& window)
{
    wxString name = window.title();
    for (const wxUniChar c : wxString(wxS("/\\:*?\"<>|")))
        name.Replace(wxString(c), wxS(" "));
    return name.Strip(wxString::both);
}

// All rows are here, or the person takes those that are.
void with_all_rows(Window& window, const std::function<Listing*()>& front, std::function<void(Listing&)> then)
{
    Listing* list = front();
    if (!list) return;
    if (list->is_complete()) return then(*list);
    if (!list->can_complete()) {
        const auto here = std::int64_t(list->table(true).rows.size()) - 1;
        if (ask(&window, _("Take only the {1} rows that are here?", words::count(here)),
                _("More rows match. They come when the list is scrolled to its end."), _("&Take these")))
            then(*list);
        return;
    }
    list->complete([alive = window.alive(), front, then = std::move(then)] {
        Listing* whole = alive.lock() ? front() : nullptr;
        if (whole) then(*whole);
    });
}

void say_written(Window& window, const std::string& path, std::int64_t rows)
{
    const wxString name = wxFileName(wx(path)).GetFullName();
    if (ask(&window, _("{1} rows were written into “{2}”.", words::count(rows), utf8(name)), wx(path), _("&Open the file"), false,
            _("Close")))
        wxLaunchDefaultApplication(wx(path));
}

} // namespace

void use_outlet(std::shared_ptr<const TableOutlet> outlet)
{
    the_outlet = std::move(outlet);
}

const std::shared_ptr<const TableOutlet>& outlet()
{
    return the_outlet;
}

const std::vector<std::string>& list_commands()
{
    static const std::vector<std::string> commands{"edit.filter",      "view.columns",    "view.fit_columns", "view.group",
                                                   "view.fold_all", "view.unfold_all", "file.export",      "file.print"};
    return commands;
}

void export_list(Window& window, const Listing& list, const std::string& path)
{
    struct Job
    {
        TextTable table;
        std::optional<base::Refusal> refusal;
        std::shared_ptr<base::Progress> progress;
    };
    auto job = std::make_shared<Job>();
    job->table = list.table(true);
    job->progress = window.m_desk.errands.begin(words::_("Writing {1}", utf8(wxFileName(wx(path)).GetFullName())));
    window.m_desk.long_tasks.run(
        window.alive(),
        [job, path, outlet = the_outlet] {
            const auto done = outlet->write(job->table, path_of(path));
            if (!done) job->refusal = done.refusal();
        },
        [job, path, &window] {
            job->progress.reset();
            if (job->refusal) return tell(&window, *job->refusal);
            say_written(window, path, std::int64_t(job->table.rows.size()) - 1);
        },
        [job, path, &window](std::exception_ptr failure) {
            job->progress.reset();
            wxString why;
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception& e) {
                why = wxString::FromUTF8(e.what());
            }
            tell(&window, _("“{1}” could not be written.", path), why);
        });
}

void export_list(Window& window, std::function<Listing*()> front)
{
    with_all_rows(window, front, [&window](const Listing& list) {
        wxFileDialog dialog(&window, _("Export as shown"), wxString(), file_name(window) + wxS(".xlsx"),
                            _("Excel workbook (*.xlsx)") + wxS("|*.xlsx|") + _("Comma-separated text (*.csv)") + wxS("|*.csv"),
                            wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
        if (dialog.ShowModal() != wxID_OK) return;
        // The kind that was chosen counts where no other ending was typed.
        wxString path = dialog.GetPath();
        const wxString ending = wxFileName(path).GetExt().Lower();
        if (dialog.GetFilterIndex() == 1 && ending == wxS("xlsx"))
            path = path.Left(path.length() - 4) + wxS("csv");
        else if (ending != wxS("xlsx") && ending != wxS("csv"))
            path += dialog.GetFilterIndex() == 1 ? wxS(".csv") : wxS(".xlsx");
        export_list(window, list, utf8(path));
    });
}

void Window::can_list(Listing& list)
{
    can_list([&list] { return &list; });
}

void Window::can_list(std::function<Listing*()> front)
{
    const auto no_list = [front](bool (Listing::*able)() const, wxString (*why)()) {
        return [front, able, why] {
            const Listing* list = front();
            if (!list) return _("There is no list here.");
            return able && !(list->*able)() ? why() : wxString();
        };
    };
    const auto why_not_written = [front](bool needs_outlet) {
        return [front, needs_outlet] {
            const Listing* list = front();
            if (!list) return _("There is no list here.");
            if (list->is_empty()) return _("The list is empty.");
            return needs_outlet && !outlet() ? _("No company is open.") : wxString();
        };
    };
    can("file.export", [this, front] { export_list(*this, front); }, why_not_written(true));
    can("file.print",
        [this, front] {
            with_all_rows(*this, front, [this](const Listing& list) { print_list(*this, list); });
        },
        why_not_written(false));
    can("view.fit_columns", [front] { front()->fit_columns(); },
        no_list(&Listing::has_columns, [] { return _("The widths follow the figures here."); }));
    can("view.group", [front] { front()->ask_group(); },
        no_list(&Listing::can_group, [] { return _("This list has no groups."); }));
    const auto no_folds = no_list(&Listing::can_fold, [] { return _("Nothing is grouped here."); });
    can("view.fold_all", [front] { front()->fold_all(true); }, no_folds);
    can("view.unfold_all", [front] { front()->fold_all(false); }, no_folds);
}

} // namespace hedef::uikit
