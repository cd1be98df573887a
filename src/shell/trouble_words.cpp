#include "shell/trouble_words.h"

#include "base/contract.h"
#include "base/progress.h"
#include "db/failure.h"
#include "exchange/bytes.h"
#include "uikit/ask.h"
#include "uikit/text.h"

#include <cerrno>
#include <new>
#include <system_error>

namespace hedef::shell {

using uikit::_;
using uikit::wx;

namespace {

wxString words_of(const exchange::FileFailure& trouble)
{
    const std::string file = trouble.path.string();
    switch (trouble.error_number) {
    case ENOSPC:
        return _("“{1}” could not be written: the disk is full.", file);
    case ENOENT:
        return _("“{1}” is not there any more.", file);
    case EACCES:
    case EPERM:
    case EROFS:
        return _("“{1}” may not be read or written by you.", file);
    case EBUSY:
    case ETXTBSY:
        return _("“{1}” is in use by another program. Close it there and try again.", file);
    default:
        return _("“{1}” could not be read or written: {2}", file, std::generic_category().message(trouble.error_number));
    }
}

} // namespace

wxString words_of(const std::exception_ptr& failure, const std::string& database)
{
    try {
        std::rethrow_exception(failure);
    } catch (const base::Cancelled&) {
        return {};
    } catch (const db::Failure& trouble) {
        if (trouble.kind() == db::FailureKind::cancelled) return {};
        if (trouble.kind() == db::FailureKind::lost && !trouble.outcome_unknown())
            return _("The connection to {1} is lost. Hedef connects again by itself; until then you see what was there last.", database);
        const std::string code = trouble.outcome_unknown() ? "db.failure.outcome_unknown"
                                                           : std::string("db.failure.") + db::name(trouble.kind());
        return uikit::sentence_of({code, {}, {database}}) + wxS(" (") + wx(trouble.what()) + wxS(")");
    } catch (const exchange::FileFailure& trouble) {
        return words_of(trouble);
    } catch (const std::bad_alloc&) {
        return _("The memory of this computer does not suffice for that.");
    } catch (const std::exception& bug) {
        return _("Something is wrong in Hedef itself; what was being done is not done: {1}", std::string(bug.what()));
    }
}

} // namespace hedef::shell
