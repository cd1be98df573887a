#include "targets/present/figure_step.h"

#include <algorithm>
#include <optional>

namespace hedef::targets {

std::vector<FigureChange> reversed(std::vector<FigureChange> changes)
{
    std::reverse(changes.begin(), changes.end());
    for (FigureChange& change : changes)
        std::swap(change.seen, change.mine);
    return changes;
}

desk::Step FigureStep::step(std::shared_ptr<FigureStep> self, std::string words,
                            std::function<void(const base::Refusal&)> told)
{
    return {std::move(words),
            [self, told](auto done) { self->write(reversed(self->m_changes), told, std::move(done)); },
            [self, told](auto done) { self->write(self->m_changes, told, std::move(done)); }};
}

void FigureStep::write(std::vector<FigureChange> changes, std::function<void(const base::Refusal&)> told,
                       std::function<void(bool)> done)
{
    const auto answer = std::make_shared<std::optional<base::Result<FiguresSaved>>>();
    m_desk.tasks.run(
        m_alive.watch(),
        [answer, changes = std::move(changes), &service = m_service, version = m_version] {
            answer->emplace(service.change_figures(version, changes));
        },
        [answer, told, done] {
            const auto& saved = **answer;
            if (!saved)
                told(saved.refusal());
            else if (!saved->conflicts.empty())
                told({"targets.figures.touched_since", "amount"});
            done(saved && saved->conflicts.empty());
        },
        [this, done](std::exception_ptr failure) {
            done(false);
            m_desk.trouble(failure);
        });
}

} // namespace hedef::targets
