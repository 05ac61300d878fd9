/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Phase</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Phase#getName <em>Name</em>}</li>
 *   <li>{@link org.howdah.model.topology.Phase#getServices <em>Services</em>}</li>
 *   <li>{@link org.howdah.model.topology.Phase#getGates <em>Gates</em>}</li>
 *   <li>{@link org.howdah.model.topology.Phase#getExtras <em>Extras</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getPhase()
 * @model
 * @generated
 */
public interface Phase extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.howdah.model.topology.TopologyPackage#getPhase_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Phase#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Services</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.ServicePhase}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Services</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getPhase_Services()
	 * @model containment="true"
	 * @generated
	 */
	EList<ServicePhase> getServices();

	/**
	 * Returns the value of the '<em><b>Gates</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Gates</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getPhase_Gates()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getGates();

	/**
	 * Returns the value of the '<em><b>Extras</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Extra}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Extras</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getPhase_Extras()
	 * @model containment="true"
	 * @generated
	 */
	EList<Extra> getExtras();

} // Phase
