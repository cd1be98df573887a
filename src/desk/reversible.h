#pragma once
#include "base/result.h"
#include "desk/desk.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace hedef::desk {

// Says why something cannot be, wherever the person is by now; outlives the window that it was done in.
using Teller = std::function<void(const base::Refusal&)>;

// A step that one verb takes back and does again: `turn` gets what was done and answers with what takes that back in
// turn. It runs on the thread of the database and holds services only; a refusal is told by `tell`.
template <class Token>
Step reversible(Desk& desk, std::string words, Token done_before, std::function<base::Result<Token>(const Token&)> turn,
                Teller tell)
{
    struct Turning
    {
        Desk& desk;
        Token token;
        std::function<base::Result<Token>(const Token&)> turn;
        Teller tell;
        base::Alive alive; // as long as the step is remembered
    };
    const auto turning =
        std::make_shared<Turning>(Turning{desk, std::move(done_before), std::move(turn), std::move(tell), {}});
    const auto go = [turning](std::function<void(bool)> done) {
        const auto answer = std::make_shared<std::optional<base::Result<Token>>>();
        turning->desk.tasks.run(
            turning->alive.watch(), [turning, answer] { answer->emplace(turning->turn(turning->token)); },
            [turning, answer, done] {
                if (!**answer) {
                    turning->tell((*answer)->refusal());
                    return done(false);
                }
                turning->token = std::move(**answer).value();
                done(true);
            },
            [turning, done](std::exception_ptr failure) {
                turning->desk.trouble(failure);
                done(false);
            });
    };
    return {std::move(words), go, go};
}

} // namespace hedef::desk
