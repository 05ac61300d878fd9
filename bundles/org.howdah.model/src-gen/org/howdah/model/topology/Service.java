/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Service</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Service#getTier <em>Tier</em>}</li>
 *   <li>{@link org.howdah.model.topology.Service#getGeneration <em>Generation</em>}</li>
 *   <li>{@link org.howdah.model.topology.Service#getReplaces <em>Replaces</em>}</li>
 *   <li>{@link org.howdah.model.topology.Service#getUses <em>Uses</em>}</li>
 *   <li>{@link org.howdah.model.topology.Service#getWrites <em>Writes</em>}</li>
 *   <li>{@link org.howdah.model.topology.Service#getOn <em>On</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getService()
 * @model
 * @generated
 */
public interface Service extends Element {
	/**
	 * Returns the value of the '<em><b>Tier</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tier</em>' attribute.
	 * @see #setTier(String)
	 * @see org.howdah.model.topology.TopologyPackage#getService_Tier()
	 * @model
	 * @generated
	 */
	String getTier();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Service#getTier <em>Tier</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Tier</em>' attribute.
	 * @see #getTier()
	 * @generated
	 */
	void setTier(String value);

	/**
	 * Returns the value of the '<em><b>Generation</b></em>' attribute.
	 * The literals are from the enumeration {@link org.howdah.model.topology.Generation}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Generation</em>' attribute.
	 * @see org.howdah.model.topology.Generation
	 * @see #setGeneration(Generation)
	 * @see org.howdah.model.topology.TopologyPackage#getService_Generation()
	 * @model
	 * @generated
	 */
	Generation getGeneration();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Service#getGeneration <em>Generation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Generation</em>' attribute.
	 * @see org.howdah.model.topology.Generation
	 * @see #getGeneration()
	 * @generated
	 */
	void setGeneration(Generation value);

	/**
	 * Returns the value of the '<em><b>Replaces</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Replaces</em>' attribute.
	 * @see #setReplaces(String)
	 * @see org.howdah.model.topology.TopologyPackage#getService_Replaces()
	 * @model
	 * @generated
	 */
	String getReplaces();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Service#getReplaces <em>Replaces</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Replaces</em>' attribute.
	 * @see #getReplaces()
	 * @generated
	 */
	void setReplaces(String value);

	/**
	 * Returns the value of the '<em><b>Uses</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Uses</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getService_Uses()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getUses();

	/**
	 * Returns the value of the '<em><b>Writes</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Writes</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getService_Writes()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getWrites();

	/**
	 * Returns the value of the '<em><b>On</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>On</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getService_On()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getOn();

} // Service
