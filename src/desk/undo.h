#pragma once
#include <cstddef>
#include <deque>
#include <functional>
#include <string>

namespace hedef::desk {

// A thing that this person did, as they would say it ("Move 12 customers to Ege"), and how it is taken back and done
// again. Both run on the UI thread and ask the services like any other verb; each calls `done(true)` when it is
// through, or `done(false)` when it was refused (somebody touched it since) after having said so.
struct Step
{
    std::string words;
    std::function<void(std::function<void(bool)> done)> undo;
    std::function<void(std::function<void(bool)> done)> redo;
};

// What was done in this program, across windows, newest last: up to 50 steps. A new step forgets what was undone. While
// a step is on its way nothing else is undone. UI thread.
class UndoStack
{
public:
    static constexpr std::size_t most = 50;

    void did(Step);
    bool can_undo() const { return !m_busy && m_next > 0; }
    bool can_redo() const { return !m_busy && m_next < m_steps.size(); }
    std::string undo_words() const { return m_next > 0 ? m_steps[m_next - 1].words : ""; }
    std::string redo_words() const { return m_next < m_steps.size() ? m_steps[m_next].words : ""; }
    // A refused undo drops the step and all before it; a refused redo the step and all after it.
    void undo();
    void redo();
    // Told whenever one of the above answers changes.
    void on_change(std::function<void()> told) { m_told = std::move(told); }
    void clear();

private:
    void tell() const
    {
        if (m_told) m_told();
    }
    std::deque<Step> m_steps;
    std::size_t m_next = 0; // behind the last step that is in effect
    bool m_busy = false;
    std::function<void()> m_told;
};

} // namespace hedef::desk
