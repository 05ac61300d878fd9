/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Architecture</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Architecture#getTiers <em>Tiers</em>}</li>
 *   <li>{@link org.howdah.model.topology.Architecture#getServices <em>Services</em>}</li>
 *   <li>{@link org.howdah.model.topology.Architecture#getPhases <em>Phases</em>}</li>
 *   <li>{@link org.howdah.model.topology.Architecture#getExtras <em>Extras</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getArchitecture()
 * @model
 * @generated
 */
public interface Architecture extends EObject {
	/**
	 * Returns the value of the '<em><b>Tiers</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Tier}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tiers</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getArchitecture_Tiers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Tier> getTiers();

	/**
	 * Returns the value of the '<em><b>Services</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Service}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Services</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getArchitecture_Services()
	 * @model containment="true"
	 * @generated
	 */
	EList<Service> getServices();

	/**
	 * Returns the value of the '<em><b>Phases</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Phase}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Phases</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getArchitecture_Phases()
	 * @model containment="true"
	 * @generated
	 */
	EList<Phase> getPhases();

	/**
	 * Returns the value of the '<em><b>Extras</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Extra}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Extras</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getArchitecture_Extras()
	 * @model containment="true"
	 * @generated
	 */
	EList<Extra> getExtras();

} // Architecture
