use rules::fraction::Fraction;

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
        .map_err(|error| DeskError::bad_input("weights", error.to_string()))?;
    Ok(ApportionResult {
        seats: outcome.seats,
        tie: outcome.tie.map(|tie| SeatTie {
            among: tie.among,
            seats: tie.seats,
        }),
    })
}

/// One weight as exact decimal text.
pub fn weight(text: &str) -> Result<Fraction, DeskError> {
    Fraction::parse_decimal(text)
        .map_err(|error| DeskError::bad_input("weights", format!("“{text}”不是一个数：{error}")))
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
