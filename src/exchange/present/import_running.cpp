#include "exchange/present/import_presenter.h"

#include "exchange/present/import_words.h"
#include "words/figures.h"
#include "words/language.h"

#include <algorithm>

// The part of the wizard that takes long: checking, writing, taking back.
namespace hedef::exchange {

using words::_;

namespace {

// More problems than anybody reads; the file of refused rows has all of them.
constexpr std::size_t shown_problems = 100'000;

} // namespace

struct ImportPresenter::Ended
{
    bool stopped = false;
    ImportOutcome outcome;
};

ImportRequest ImportPresenter::request() const
{
    ImportRequest wish;
    wish.kind = m_request_kind;
    wish.name = m_state.path;
    for (const auto& part : m_parts)
        wish.parts.push_back(part.import);
    wish.on_duplicate = m_state.on_duplicate;
    wish.list_at_most = shown_problems;
    wish.leave_out_refused = true;
    wish.by_person = const_cast<ImportPresenter*>(this)->desk().person;
    wish.in_words = reason_of;
    return wish;
}

void ImportPresenter::run(ImportBusy busy, const std::string& what, std::function<ImportOutcome(base::Progress&)> work,
                          std::function<void(const ImportOutcome&)> done)
{
    if (m_watch) m_watch->stop();
    m_watch = std::make_shared<ImportWatch>(desk().errands.begin(what));
    m_state.busy = busy;
    m_state.notice.clear();
    show();
    ask_long(
        [watch = m_watch, work = std::move(work)] {
            Ended ended;
            try {
                ended.outcome = work(*watch);
            } catch (const base::Cancelled&) {
                ended.stopped = true;
            } catch (const db::Failure& failure) {
                // A statement that was at work when somebody stopped it.
                if (failure.kind() != db::FailureKind::cancelled) throw;
                ended.stopped = true;
            }
            return ended;
        },
        [this, mine = ++m_run, done = std::move(done)](const Ended& ended) {
            if (mine != m_run) return;
            m_watch.reset();
            m_state.busy = ImportBusy::no;
            if (ended.stopped)
                m_state.notice = _("Stopped. Nothing was changed.");
            else
                done(ended.outcome);
            show();
        });
}

void ImportPresenter::check()
{
    m_state.checked.reset();
    auto wish = request();
    wish.dry_run = true;
    run(
        ImportBusy::checking, _("Checking {1}", m_state.path),
        [&slow = m_slow, wish = std::move(wish)](base::Progress& progress) { return slow.run(wish, progress); },
        [this](const ImportOutcome& outcome) { m_state.checked = std::make_shared<Checked>(shown_report(outcome)); });
}

void ImportPresenter::write()
{
    run(
        ImportBusy::writing, _("Importing {1}", m_state.path),
        [&slow = m_slow, wish = request()](base::Progress& progress) { return slow.run(wish, progress); },
        [this](const ImportOutcome& outcome) {
            auto report = std::make_shared<Checked>(shown_report(outcome));
            if (outcome.refusal) {
                // Somebody changed what the check had found; what holds now is shown.
                m_state.notice = reason_of(*outcome.refusal);
                m_state.checked = std::move(report);
                return;
            }
            m_state.done = std::move(report);
            m_state.undone = false;
            m_state.step = ImportStep::result;
        });
}

void ImportPresenter::choose_on_duplicate(OnDuplicate choice)
{
    m_state.on_duplicate = choice;
    check();
}

void ImportPresenter::accept(const std::vector<std::int64_t>& ids, bool yes)
{
    if (!m_state.checked) return;
    for (const auto& match : m_state.checked->matches) {
        if (std::ranges::find(ids, match.id) == ids.end()) continue;
        auto& names = m_parts[match.part].import.accepted[match.field];
        if (yes)
            names[match.from] = match.to;
        else
            names.erase(match.from);
    }
    check();
}

void ImportPresenter::accept_all(bool yes)
{
    if (!m_state.checked) return;
    std::vector<std::int64_t> ids;
    for (const auto& match : m_state.checked->matches)
        ids.push_back(match.id);
    accept(ids, yes);
}

void ImportPresenter::save_refused(const std::string& path)
{
    auto wish = request();
    wish.dry_run = true;
    wish.rejects = path;
    run(
        ImportBusy::saving, _("Saving the refused rows"),
        [&slow = m_slow, wish = std::move(wish)](base::Progress& progress) { return slow.run(wish, progress); },
        [this, path](const ImportOutcome& outcome) {
            m_state.notice = outcome.report.refused == 0 && outcome.refusal
                                 ? reason_of(*outcome.refusal)
                                 : _("{1} refused rows were saved to {2}.", words::count(outcome.report.refused), path);
        });
}

void ImportPresenter::undo()
{
    if (!m_state.done || m_state.undone || m_state.done->import_id == 0) return;
    run(
        ImportBusy::taking_back, _("Taking back {1}", m_state.path),
        [&slow = m_slow, id = m_state.done->import_id](base::Progress& progress) {
            ImportOutcome outcome;
            auto report = slow.undo(id, progress);
            if (report)
                outcome.report = *std::move(report);
            else
                outcome.refusal = report.refusal();
            return outcome;
        },
        [this](const ImportOutcome& outcome) {
            m_state.undone = !outcome.refusal;
            m_state.notice = outcome.refusal ? reason_of(*outcome.refusal)
                                             : _("The import was taken back; everything is as it was.");
        });
}

void ImportPresenter::stop()
{
    if (m_watch) m_watch->stop();
}

ImportWatch::Standing ImportPresenter::standing() const
{
    return m_watch ? m_watch->standing() : ImportWatch::Standing();
}

} // namespace hedef::exchange
