#pragma once
#include "desk/desk.h"
#include "targets/targets_service.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hedef::targets {

// An edit of a sheet as a business step that can be taken back and done again, also when its window is closed by then:
// it writes through the service, which refuses it when somebody touched one of its figures since.
class FigureStep
{
public:
    FigureStep(desk::Desk& desk, TargetsService& service, VersionId version, std::vector<FigureChange> changes)
        : m_desk(desk), m_service(service), m_version(version), m_changes(std::move(changes))
    {}
    // told: the words for a refusal; may do nothing when its window is gone.
    static desk::Step step(std::shared_ptr<FigureStep>, std::string words,
                           std::function<void(const base::Refusal&)> told);

private:
    void write(std::vector<FigureChange>, std::function<void(const base::Refusal&)> told,
               std::function<void(bool)> done);

    desk::Desk& m_desk;
    TargetsService& m_service;
    VersionId m_version;
    std::vector<FigureChange> m_changes;
    base::Alive m_alive;
};

std::vector<FigureChange> reversed(std::vector<FigureChange>);

} // namespace hedef::targets
