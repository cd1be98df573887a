#include "exchange/present/import_presenter.h"

#include "exchange/present/import_words.h"
#include "words/figures.h"
#include "words/import_labels.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::exchange {

using words::_;

ImportPresenter::ImportPresenter(desk::Desk& desk, ImportView& view, ImportService& soon, ImportService& slow,
                                 ImportKinds kinds)
    : Presenter(desk), m_view(view), m_soon(soon), m_slow(slow), m_kinds(std::move(kinds))
{
    for (const auto* one : m_kinds.files)
        m_state.kinds.push_back({std::string(one->kind()), words::kind_label(one->kind()), false});
    if (m_kinds.folder) m_state.kinds.push_back({std::string(folder_kind), words::kind_label(folder_kind), true});
}

// Whoever closes the window while something runs has been asked; nobody waits for the answer any more.
ImportPresenter::~ImportPresenter()
{
    if (m_watch) m_watch->stop();
}

void ImportPresenter::start()
{
    ImportState fresh;
    fresh.kinds = std::move(m_state.kinds);
    fresh.kind = m_state.kind;
    m_state = std::move(fresh);
    m_parts.clear();
    show();
}

void ImportPresenter::choose_kind(const std::string& kind)
{
    m_state.kind = kind;
    m_parts.clear();
    m_state.notice.clear();
    show();
}

void ImportPresenter::choose_path(const std::string& path)
{
    m_state.path = path;
    m_parts.clear();
    m_state.notice.clear();
    show();
}

void ImportPresenter::next()
{
    if (!m_state.can_next) return;
    m_state.notice.clear();
    switch (m_state.step) {
    case ImportStep::file:
        if (m_parts.empty()) return open_parts();
        m_state.step = ImportStep::form;
        break;
    case ImportStep::form:
        m_state.step = ImportStep::columns;
        break;
    case ImportStep::columns:
        m_state.step = ImportStep::check;
        return check();
    case ImportStep::check:
        return write();
    case ImportStep::result:
        return start();
    }
    show();
}

void ImportPresenter::back()
{
    if (!m_state.can_back) return;
    m_state.notice.clear();
    m_state.step = static_cast<ImportStep>(static_cast<int>(m_state.step) - 1);
    show();
}

void ImportPresenter::open_parts()
{
    const std::filesystem::path path(m_state.path);
    m_request_kind = m_state.kind;
    std::vector<ImportPart> parts;
    if (m_state.kind == folder_kind)
        parts = m_kinds.folder(path).parts;
    else
        parts.push_back({*std::ranges::find(m_kinds.files, m_state.kind, &Importable::kind), path, {}, {}});
    m_state.files.clear();
    for (auto& part : parts) {
        m_state.files.push_back(part.file.filename().string());
        m_parts.push_back({std::move(part), {}, nullptr, false});
    }
    m_state.file = 0;
    m_state.shown.reset();
    m_state.step = ImportStep::form;
    look();
}

// All parts at once: the answer to the newest question must know what was changed in each of them.
void ImportPresenter::look()
{
    std::vector<ImportPart> parts;
    for (const auto& part : m_parts)
        parts.push_back(part.import);
    m_state.busy = ImportBusy::looking;
    show();
    ask_latest(
        [&soon = m_soon, kind = m_request_kind, parts] {
            std::vector<base::Result<ImportService::Look>> looks;
            for (const auto& part : parts)
                looks.push_back(soon.look(kind, part));
            return looks;
        },
        [this](const std::vector<base::Result<ImportService::Look>>& looks) {
            m_state.busy = ImportBusy::no;
            for (std::size_t i = 0; i < std::min(looks.size(), m_parts.size()); ++i)
                looked(m_parts[i], looks[i]);
            show();
        });
}

void ImportPresenter::looked(Part& part, const base::Result<ImportService::Look>& look)
{
    if (look) part.mapping = look->mapping;
    part.ready = look && look->file.faults.empty();
    part.shown = std::make_shared<FileShown>(look ? shown_file(*look, part.import)
                                                  : shown_fault(look.refusal(), part.import, part.mapping));
}

void ImportPresenter::show_file(std::size_t file)
{
    m_state.file = file;
    show();
}

// What was changed of the mapping holds from now on, and the file is read anew with it.
void ImportPresenter::changed_form()
{
    Part& part = m_parts[m_state.file];
    part.import.mapping = part.mapping;
    look();
}

void ImportPresenter::choose_encoding(Encoding encoding)
{
    m_parts[m_state.file].mapping.form.encoding = encoding;
    changed_form();
}

void ImportPresenter::choose_separator(char separator)
{
    // Other columns: what was said about the old ones is void.
    Mapping& mapping = m_parts[m_state.file].mapping;
    mapping.form.separator = separator;
    mapping.columns.clear();
    mapping.ignore.clear();
    changed_form();
}

void ImportPresenter::choose_header(bool header)
{
    Mapping& mapping = m_parts[m_state.file].mapping;
    mapping.form.header = header;
    mapping.columns.clear();
    mapping.ignore.clear();
    changed_form();
}

void ImportPresenter::choose_decimal(Decimal decimal)
{
    m_parts[m_state.file].mapping.decimal = decimal;
    changed_form();
}

void ImportPresenter::choose_date_order(DateOrder order)
{
    m_parts[m_state.file].mapping.date_order = order;
    changed_form();
}

void ImportPresenter::map_column(std::size_t column, const std::string& field)
{
    Part& part = m_parts[m_state.file];
    part.mapping.columns.clear();
    part.mapping.ignore.clear();
    // Said in full, so that nothing that the headers suggest comes back.
    for (std::size_t c = 0; c < part.shown->columns.size(); ++c) {
        const auto& shown = part.shown->columns[c];
        const std::string& wanted = c == column ? field : shown.field == field ? std::string() : shown.field;
        if (wanted.empty())
            part.mapping.ignore.push_back(shown.header);
        else
            part.mapping.columns[shown.header] = wanted;
    }
    changed_form();
}

std::string ImportPresenter::why_not_columns() const
{
    for (const auto& part : m_parts)
        if (part.shown && !part.ready && !part.shown->faults.empty())
            return m_parts.size() > 1 ? part.shown->name + ": " + part.shown->faults.front()
                                      : part.shown->faults.front();
    return {};
}

void ImportPresenter::decide_next()
{
    m_state.why_not.clear();
    m_state.next_words = _("&Next");
    switch (m_state.step) {
    case ImportStep::file:
        if (m_state.kind.empty())
            m_state.why_not = _("Choose what the file holds.");
        else if (m_state.path.empty())
            m_state.why_not = _("Choose a file.");
        break;
    case ImportStep::form:
        if (m_state.shown && !m_state.shown->readable) m_state.why_not = m_state.shown->faults.front();
        break;
    case ImportStep::columns:
        m_state.why_not = why_not_columns();
        break;
    case ImportStep::check:
        decide_check();
        break;
    case ImportStep::result:
        m_state.next_words = _("&Import another file");
        break;
    }
    if (m_state.busy != ImportBusy::no) m_state.why_not = _("Wait until the work is done, or stop it.");
    m_state.can_next = m_state.why_not.empty();
    m_state.can_back =
        m_state.busy == ImportBusy::no && m_state.step > ImportStep::file && m_state.step < ImportStep::result;
}

void ImportPresenter::decide_check()
{
    m_state.next_words = _("&Import");
    if (!m_state.checked) {
        m_state.why_not = _("The file has not been checked to the end.");
        return;
    }
    const auto& checked = *m_state.checked;
    const auto good = checked.created + checked.updated;
    if (checked.cannot)
        m_state.why_not = _("The file cannot be imported as it is.");
    else if (good == 0)
        m_state.why_not = _("There is nothing to import.");
    else if (checked.refused > 0)
        m_state.next_words =
            good == 1 ? _("&Import one row, leave out {1}", words::count(checked.refused))
                      : _("&Import {1} rows, leave out {2}", words::count(good), words::count(checked.refused));
    else
        m_state.next_words = good == 1 ? _("&Import one row") : _("&Import {1} rows", words::count(good));
}

void ImportPresenter::show()
{
    m_state.shown = m_state.file < m_parts.size() ? m_parts[m_state.file].shown : nullptr;
    decide_next();
    m_view.show(m_state);
}

void ImportPresenter::failed()
{
    m_state.busy = ImportBusy::no;
    m_watch.reset();
    show();
}

} // namespace hedef::exchange
