#include "desk/undo.h"

#include "base/contract.h"

namespace hedef::desk {

void UndoStack::did(Step step)
{
    m_steps.resize(m_next);
    m_steps.push_back(std::move(step));
    if (m_steps.size() > most) m_steps.pop_front();
    m_next = m_steps.size();
    tell();
}

void UndoStack::undo()
{
    HEDEF_EXPECTS(can_undo());
    m_busy = true;
    const auto undo = m_steps[m_next - 1].undo;
    undo([this](bool worked) {
        m_busy = false;
        if (worked)
            --m_next;
        else {
            m_steps.erase(m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(m_next));
            m_next = 0;
        }
        tell();
    });
}

void UndoStack::redo()
{
    HEDEF_EXPECTS(can_redo());
    m_busy = true;
    const auto redo = m_steps[m_next].redo;
    redo([this](bool worked) {
        m_busy = false;
        if (worked)
            ++m_next;
        else
            m_steps.resize(m_next);
        tell();
    });
}

void UndoStack::clear()
{
    m_steps.clear();
    m_next = 0;
    tell();
}

} // namespace hedef::desk
