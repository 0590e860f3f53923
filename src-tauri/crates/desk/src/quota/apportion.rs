use rules::fraction::Fraction;
use rules::quota::QuotaError;

use crate::error::DeskError;
use crate::wire::pure::{ApportionArgs, ApportionResult, Method, SeatTie};

/// `quota.apportion`
pub fn apportion(args: &ApportionArgs) -> Result<ApportionResult, DeskError> {
    let weights = args
        .weights
        .iter()
        .map(|text| weight(text))
        .collect::<Result<Vec<_>, _>>()?;
    let outcome = rules::quota::apportion(args.seats, &weights, args.minimum, args.method.into())
        .map_err(|error| DeskError::bad_input(field(&error), error.to_string()))?;
    Ok(ApportionResult {
        seats: outcome.seats,
        tie: outcome.tie.map(|tie| SeatTie {
            among: tie.among,
            seats: tie.seats,
        }),
    })
}

fn field(error: &QuotaError) -> &'static str {
    match error {
        QuotaError::MinimumTooHigh { .. } => "minimum",
        QuotaError::TooManySeats { .. } => "seats",
        QuotaError::NoUnits
        | QuotaError::NegativeWeight { .. }
        | QuotaError::NoWeight { .. }
        | QuotaError::TooPrecise => "weights",
    }
}

/// One weight as exact decimal text.
pub fn weight(text: &str) -> Result<Fraction, DeskError> {
    Fraction::parse_decimal(text)
        .map_err(|error| DeskError::bad_input("weights", error.to_string()))
}

impl From<Method> for rules::quota::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::LargestRemainder => Self::LargestRemainder,
            Method::SainteLague => Self::SainteLague,
            Method::Dhondt => Self::Dhondt,
        }
    }
}
