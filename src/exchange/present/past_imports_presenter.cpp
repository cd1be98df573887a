#include "exchange/present/past_imports_presenter.h"

#include "exchange/present/import_words.h"
#include "words/figures.h"
#include "words/language.h"

namespace hedef::exchange {

namespace {

using words::_;
constexpr std::size_t most = 1'000;

} // namespace

PastImportsPresenter::PastImportsPresenter(desk::Desk& desk, PastImportsView& view, ImportService& soon,
                                           ImportService& slow)
    : Presenter(desk), m_view(view), m_soon(soon), m_slow(slow),
      m_changes(desk.changes.subscribe("import_job", [this](const base::Change&) { load(); }))
{}

void PastImportsPresenter::load()
{
    ask_latest([&soon = m_soon] { return soon.past(most); },
               [this](std::vector<PastImport> imports) {
                   m_state.imports = std::make_shared<const std::vector<PastImport>>(std::move(imports));
                   m_state.loading = false;
                   m_view.show(m_state);
               });
}

std::string PastImportsPresenter::why_not(const PastImport& import) const
{
    if (m_state.taking_back) return _("Another import is just being taken back.");
    if (import.undone) return _("This import was taken back before.");
    return {};
}

void PastImportsPresenter::undo(std::int64_t import_id)
{
    m_state.taking_back = true;
    m_state.notice.clear();
    m_view.show(m_state);
    auto progress = desk().errands.begin(_("Taking back import {1}", std::to_string(import_id)));
    ask_long(
        [&slow = m_slow, import_id, progress = std::move(progress)]() -> std::optional<base::Result<ImportReport>> {
            try {
                return slow.undo(import_id, *progress);
            } catch (const base::Cancelled&) {
                return std::nullopt;
            } catch (const db::Failure& failure) {
                if (failure.kind() != db::FailureKind::cancelled) throw;
                return std::nullopt;
            }
        },
        [this](const std::optional<base::Result<ImportReport>>& report) {
            m_state.taking_back = false;
            if (!report)
                m_state.notice = _("Stopped. Nothing was changed.");
            else if (!*report)
                m_state.notice = reason_of((*report).refusal());
            else
                m_state.notice = _("The import was taken back: {1} rows went, {2} are as they were before.",
                                   words::count((*report)->created), words::count((*report)->updated));
            m_view.show(m_state);
            load();
        });
}

void PastImportsPresenter::failed()
{
    m_state.taking_back = false;
    m_state.loading = false;
    m_view.show(m_state);
}

} // namespace hedef::exchange
